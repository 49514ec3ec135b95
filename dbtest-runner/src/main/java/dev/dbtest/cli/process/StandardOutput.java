package dev.dbtest.cli.process;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output in UTF-8. A reader that has seen enough and closed the pipe is not an error;
 * anything else that keeps text from being written is one, and is remembered until somebody asks.
 */
public final class StandardOutput extends OutputStream {

  private final OutputStream target;
  private boolean closed;
  private Optional<String> failure = Optional.empty();

  /** Writes to this stream, which is standard output or stands in for it. */
  public StandardOutput(OutputStream target) {
    this.target = new BufferedOutputStream(target, 1 << 13);
  }

  /** Writes text. */
  public void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }

  /** Why not all of the text could be written; empty if it could, or if nobody wanted it. */
  public synchronized Optional<String> failure() {
    return failure;
  }

  @Override
  public synchronized void write(int single) {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (!closed) {
      try {
        target.write(bytes, offset, length);
      } catch (IOException e) {
        lose(e);
      }
    }
  }

  @Override
  public synchronized void flush() {
    if (!closed) {
      try {
        target.flush();
      } catch (IOException e) {
        lose(e);
      }
    }
  }

  private void lose(IOException e) {
    closed = true;
    String reason = String.valueOf(e.getMessage());
    if (!reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
      failure = Optional.of(reason);
    }
  }
}
