package dev.dbtest.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobPatternTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.TransferSuite, com.acme.TransferSuite",
    "*Suite, com.acme.TransferSuite",
    "com.acme.*, com.acme.TransferSuite",
    "*Transfer*, com.acme.TransferSuite",
    "com.*.Transfer*, com.acme.TransferSuite",
    "*, anything",
    "**, anything",
    "*, ''",
    "T?st, Test",
    "a*b?d*f, a-bbcd-ef",
    "*[size=1024], Group#bench[size=1024]",
    "a.b, a.b",
  })
  void matches(String pattern, String text) {
    assertThat(GlobPattern.of(pattern).matches(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Transfer, com.acme.TransferSuite",
    "*suite, com.acme.TransferSuite",
    "a.b, axb",
    "T?st, Tst",
    "?, ''",
    "ab*ba, aba",
    "*a*a*, a",
    "[ab], a",
    "a*b*c, acb",
  })
  void doesNotMatch(String pattern, String text) {
    assertThat(GlobPattern.of(pattern).matches(text)).isFalse();
  }

  @Test
  void takesWhatFollowsABackslashForItself() {
    assertThat(GlobPattern.of("G#m[s=\\*]").matches("G#m[s=*]")).isTrue();
    assertThat(GlobPattern.of("G#m[s=\\*]").matches("G#m[s=1]")).isFalse();
    assertThat(GlobPattern.of("wh\\?*").matches("wh? yes")).isTrue();
    assertThat(GlobPattern.of("wh\\?*").matches("who")).isFalse();
    assertThat(GlobPattern.of("a\\\\*").matches("a\\b")).isTrue();
    assertThat(GlobPattern.of("a\\b").matches("a\\b")).isTrue();
    assertThat(GlobPattern.of("\\*a").startsWithStar()).isFalse();
  }

  @Test
  void refusesABlankPattern() {
    assertThatThrownBy(() -> GlobPattern.of(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("could match nothing");
  }

  @Test
  void aPatternMadeToBeSlowIsNot() {
    // A matcher that tries every way to divide the text needs longer than the universe for this.
    GlobPattern hostile = GlobPattern.of("*a".repeat(200) + "b");

    assertThat(hostile.matches("a".repeat(10_000))).isFalse();
  }

  @Test
  void agreesWithASlowReferenceOnRandomPatterns() {
    Random random = new Random(11);
    for (int i = 0; i < 200_000; i++) {
      String pattern = randomText(random, "ab*?", 8);
      String text = randomText(random, "ab", 10);
      if (!pattern.isBlank()) {
        assertThat(GlobPattern.of(pattern).matches(text))
            .as("%s on %s", pattern, text)
            .isEqualTo(reference(pattern, text));
      }
    }
  }

  @Test
  void knowsWhetherItBeginsWithAStar() {
    assertThat(GlobPattern.of("*a").startsWithStar()).isTrue();
    assertThat(GlobPattern.of("a*").startsWithStar()).isFalse();
  }

  private static String randomText(Random random, String alphabet, int longest) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(longest + 1);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** The meaning of a pattern, word for word. */
  private static boolean reference(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    String rest = pattern.substring(1);
    return switch (pattern.charAt(0)) {
      case '*' ->
          reference(rest, text) || (!text.isEmpty() && reference(pattern, text.substring(1)));
      case '?' -> !text.isEmpty() && reference(rest, text.substring(1));
      default ->
          !text.isEmpty()
              && text.charAt(0) == pattern.charAt(0)
              && reference(rest, text.substring(1));
    };
  }
}
