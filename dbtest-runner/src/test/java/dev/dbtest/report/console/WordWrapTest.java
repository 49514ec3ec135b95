package dev.dbtest.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordWrapTest {

  @Test
  void keepsASentenceThatFits() {
    assertThat(WordWrap.of("to be or not", 12, 4)).containsExactly("to be or not");
  }

  @Test
  void breaksBetweenWords() {
    assertThat(WordWrap.of("to be or not to be", 11, 6))
        .containsExactly("to be or", "not to", "be");
  }

  @Test
  void givesAWordThatIsTooWideALineOfItsOwn() {
    assertThat(WordWrap.of("a questionable line", 6, 6))
        .containsExactly("a", "questionable", "line");
  }

  @Test
  void keepsANumberWithItsPercentSign() {
    assertThat(WordWrap.of("within 3 % of", 8, 8)).containsExactly("within", "3 % of");
  }

  @Test
  void countsColumnsAndNotCharacters() {
    assertThat(WordWrap.of("日本 語 x", 5, 5)).containsExactly("日本", "語 x");
  }
}
