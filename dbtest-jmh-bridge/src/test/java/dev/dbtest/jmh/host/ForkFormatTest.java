package dev.dbtest.jmh.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class ForkFormatTest {

  private final ForkFormat format = new ForkFormat(message -> {}, () -> {}, false);

  private void prints(String text) {
    byte[] bytes = text.getBytes(Charset.defaultCharset());
    format.printed(true, bytes, 0, bytes.length);
  }

  @Test
  void mentionsAnExceptionThatEndedABackgroundThread() {
    prints(
        "ready\nException in thread \"feeder\" java.lang.IllegalStateException: dry\n\tat a.B.c\n");

    assertThat(format.notes())
        .containsExactly(
            "lost its thread \"feeder\" to an exception, so part of what it measures may not have"
                + " run: java.lang.IllegalStateException: dry.");
  }

  @Test
  void mentionsNothingThatNobodyLost() {
    prints("an Exception in thread \"feeder\" was expected\n");

    assertThat(format.notes()).isEmpty();
  }
}
