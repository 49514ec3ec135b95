package dev.dbtest.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  @Test
  void writesUtf8() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StandardOutput out = new StandardOutput(bytes);

    out.print("1 µs\n");
    out.flush();

    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("1 µs\n");
    assertThat(out.failure()).isEmpty();
  }

  @Test
  void takesAReaderThatLeftForNoError() {
    StandardOutput out = new StandardOutput(failing("Broken pipe"));

    out.print("text");
    out.flush();
    out.print("more");
    out.flush();

    assertThat(out.failure()).isEmpty();
  }

  @Test
  void keepsTheReasonWhyTextWasLost() {
    StandardOutput out = new StandardOutput(failing("No space left on device"));

    out.print("text");
    out.flush();

    assertThat(out.failure()).contains("No space left on device");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int single) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
