package dev.dbtest.jmh.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class CapturedTextTest {

  @Test
  void keepsAllThatFits() {
    CapturedText text = new CapturedText(10);
    write(text, "abcde");
    write(text, "fghij");

    assertThat(text.text()).isEqualTo("abcdefghij");
  }

  @Test
  void keepsBothEndsOfAFloodAndCountsTheRest() {
    CapturedText text = new CapturedText(6);
    write(text, "abcdefghijklmnop");

    assertThat(text.text()).isEqualTo("abc\n… 10 bytes left out …\nnop");
  }

  @Test
  void doesNotCareInWhatPiecesTheFloodComes() {
    CapturedText pieces = new CapturedText(6);
    for (char c = 'a'; c <= 'p'; c++) {
      pieces.write(c);
    }

    assertThat(pieces.text()).isEqualTo("abc\n… 10 bytes left out …\nnop");
  }

  private static void write(CapturedText text, String words) {
    byte[] bytes = words.getBytes(Charset.defaultCharset());
    text.write(bytes, 0, bytes.length);
  }
}
