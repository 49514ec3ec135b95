package dev.dbtest.worker.capture;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for {@code System.out} or {@code System.err}. Calling {@link #close} does not close it,
 * since that would silence everything that follows.
 */
public final class CaptureStream extends PrintStream {

  private final boolean stderr;
  private final OutputSink sink;

  /** Passes all that is printed to {@code sink}, as UTF-8. */
  public CaptureStream(boolean stderr, OutputSink sink) {
    super(new Bytes(stderr, sink), true, StandardCharsets.UTF_8);
    this.stderr = stderr;
    this.sink = sink;
  }

  @Override
  public void close() {
    flush();
    sink.closed(stderr);
  }

  private static final class Bytes extends OutputStream {

    private final boolean stderr;
    private final OutputSink sink;

    Bytes(boolean stderr, OutputSink sink) {
      this.stderr = stderr;
      this.sink = sink;
    }

    @Override
    public void write(int value) {
      sink.printed(stderr, new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      sink.printed(stderr, bytes, offset, length);
    }
  }
}
