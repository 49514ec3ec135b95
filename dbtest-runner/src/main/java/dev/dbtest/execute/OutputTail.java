package dev.dbtest.execute;

import java.nio.charset.StandardCharsets;

/** Keeps the end of what a child printed, both streams as they came. */
final class OutputTail implements ChildOutput {

  private final byte[] ring;
  private long total;

  OutputTail(int capacity) {
    this.ring = new byte[capacity];
  }

  @Override
  public synchronized void printed(boolean stderr, byte[] bytes, int length) {
    int skipped = Math.max(0, length - ring.length);
    total += skipped;
    for (int from = skipped; from < length; ) {
      int at = (int) (total % ring.length);
      int count = Math.min(length - from, ring.length - at);
      System.arraycopy(bytes, from, ring, at, count);
      from += count;
      total += count;
    }
  }

  /** The end of the output; a character that was cut becomes a replacement character. */
  synchronized String text() {
    if (total <= ring.length) {
      return new String(ring, 0, (int) total, StandardCharsets.UTF_8);
    }
    int start = (int) (total % ring.length);
    byte[] ordered = new byte[ring.length];
    System.arraycopy(ring, start, ordered, 0, ring.length - start);
    System.arraycopy(ring, 0, ordered, ring.length - start, start);
    return "[…] " + new String(ordered, StandardCharsets.UTF_8);
  }
}
