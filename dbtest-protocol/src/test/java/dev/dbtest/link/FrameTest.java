package dev.dbtest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FrameTest {

  @Test
  void framesComeBackInTheirOrder() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Frame(0, new byte[0]).writeTo(out);
    new Frame(200, new byte[] {1, 2, 3}).writeTo(out);
    DataInputStream in = stream(out.toByteArray());

    assertThat(Frame.readFrom(in).orElseThrow().type()).isZero();
    Frame second = Frame.readFrom(in).orElseThrow();
    assertThat(second.type()).isEqualTo(200);
    assertThat(second.payload()).containsExactly(1, 2, 3);
    assertThat(Frame.readFrom(in)).isEmpty();
  }

  @Test
  void aFrameThatIsCutOffAtAnyByteIsNoFrame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Frame(7, new byte[] {1, 2, 3, 4}).writeTo(out);
    byte[] whole = out.toByteArray();

    for (int length = 1; length < whole.length; length++) {
      DataInputStream in = stream(Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> Frame.readFrom(in)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void textThatIsNoFrameIsRefused() {
    DataInputStream in = stream("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> Frame.readFrom(in)).isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void aTypeOutsideAByteIsRefused() {
    assertThatThrownBy(() -> new Frame(256, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DataInputStream stream(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
