package dev.dbtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {

  @Test
  void showsWhatMovesTheCursorAsEscapes() {
    assertThat(SafeText.line("a\u001b[2Jb\rc\nd\bе\u0000"))
        .isEqualTo("a\\u001b[2Jb\\rc\\nd\\u0008е\\u0000");
  }

  @Test
  void showsWhatHidesOrReordersTextAsEscapes() {
    assertThat(SafeText.line("a\u202eb\u200bc\ufeffd\u2028e\u0085f"))
        .isEqualTo("a\\u202eb\\u200bc\\ufeffd\\u2028e\\u0085f");
  }

  @Test
  void showsHalvesOfCharactersAsEscapes() {
    assertThat(SafeText.line("a\ud83db")).isEqualTo("a\\ud83db");
  }

  @Test
  void keepsLettersOfAllScriptsAndEmoji() {
    String text = "naïve Σ 表 🙂";

    assertThat(SafeText.line(text)).isEqualTo(text);
  }

  @Test
  void showsTabsAsBlanksUnlessBlanksMatter() {
    assertThat(SafeText.line("a\tb")).isEqualTo("a    b");
    assertThat(SafeText.exact("a\tb")).isEqualTo("a\\tb");
  }
}
