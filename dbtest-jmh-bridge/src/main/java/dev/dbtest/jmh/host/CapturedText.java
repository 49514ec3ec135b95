package dev.dbtest.jmh.host;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;

/**
 * Keeps the beginning and the end of what is written, and counts the bytes in between. Safe for use
 * by several threads.
 */
final class CapturedText extends OutputStream {

  private final int half;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final byte[] tail;
  private long tailBytes;

  /** Keeps at most {@code limit} bytes. */
  CapturedText(int limit) {
    this.half = limit / 2;
    this.tail = new byte[half];
  }

  @Override
  public synchronized void write(int b) {
    if (head.size() < half) {
      head.write(b);
    } else {
      tail[(int) (tailBytes++ % half)] = (byte) b;
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    int first = Math.min(length, half - head.size());
    head.write(bytes, offset, first);
    // Only the last bytes are kept, so the others need not be copied.
    int rest = length - first;
    int skipped = Math.max(0, rest - half);
    tailBytes += skipped;
    for (int i = offset + first + skipped; i < offset + length; i++) {
      tail[(int) (tailBytes++ % half)] = bytes[i];
    }
  }

  /** What was kept, with a line in place of what was dropped. */
  synchronized String text() {
    Charset charset = Charset.defaultCharset();
    ByteArrayOutputStream end = new ByteArrayOutputStream();
    long from = Math.max(0, tailBytes - half);
    for (long i = from; i < tailBytes; i++) {
      end.write(tail[(int) (i % half)]);
    }
    String gap = from == 0 ? "" : "\n… " + from + " bytes left out …\n";
    return head.toString(charset) + gap + end.toString(charset);
  }
}
