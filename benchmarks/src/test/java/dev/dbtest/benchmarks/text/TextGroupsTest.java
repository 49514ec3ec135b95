package dev.dbtest.benchmarks.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextGroupsTest {

  @Test
  void concatenationsMakeTheSameText() {
    ConcatenationGroup group = new ConcatenationGroup();
    group.pieces = 12;
    group.makeWords();

    assertThat(group.builder())
        .startsWith("abcdabcdeabcdef")
        .isEqualTo(group.stream())
        .isEqualTo(group.plus());
  }

  @Test
  void enginesFindTheSameStatusInEveryLine() {
    RegexGroup once = log();
    RegexGroup eachTime = log();
    RegexGroup linear = log();

    for (int i = 0; i < 256; i++) {
      assertThat(once.compiledOnce())
          .matches("200|404")
          .isEqualTo(eachTime.compiledEachTime())
          .isEqualTo(linear.re2j());
    }
  }

  @Test
  void parsersReadTheSameInstants() {
    DateParseGroup pattern = stamps();
    DateParseGroup instant = stamps();
    DateParseGroup byHand = stamps();

    for (int i = 0; i < 256; i++) {
      assertThat(pattern.pattern())
          .isBetween(0L, 2_000_000_000L)
          .isEqualTo(instant.instant())
          .isEqualTo(byHand.byHand());
    }
  }

  private static RegexGroup log() {
    RegexGroup group = new RegexGroup();
    group.writeLog();
    return group;
  }

  private static DateParseGroup stamps() {
    DateParseGroup group = new DateParseGroup();
    group.makeStamps();
    return group;
  }
}
