package dev.dbtest.worker.capture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keeps the beginning and the end of a stream of bytes, so that a flood needs no more memory than
 * its limit. Needs no memory at all until something is written. Not thread-safe.
 */
public final class HeadTail {

  private static final byte[] NONE = {};
  private static final int FIRST_SIZE = 256;

  private final int half;
  private byte[] head = NONE;
  private int headLength;
  private byte[] tail = NONE;
  private long tailTotal;

  /** Keeps at most {@code limit} bytes, one half from the beginning and one from the end. */
  public HeadTail(int limit) {
    this.half = Math.max(1, limit / 2);
  }

  /** Adds bytes. */
  public void write(byte[] bytes, int offset, int length) {
    int toHead = Math.min(length, half - headLength);
    if (toHead > 0) {
      head = roomFor(head, headLength + toHead);
      System.arraycopy(bytes, offset, head, headLength, toHead);
      headLength += toHead;
    }
    if (toHead < length) {
      writeTail(bytes, offset + toHead, length - toHead);
    }
  }

  private void writeTail(byte[] bytes, int offset, int length) {
    int skipped = Math.max(0, length - half);
    tailTotal += skipped;
    int from = offset + skipped;
    int end = offset + length;
    if (tailTotal + (end - from) <= half) {
      tail = roomFor(tail, (int) tailTotal + (end - from));
    } else if (tail.length < half) {
      tail = Arrays.copyOf(tail, half);
    }
    while (from < end) {
      int at = (int) (tailTotal % half);
      int count = Math.min(end - from, half - at);
      System.arraycopy(bytes, from, tail, at, count);
      from += count;
      tailTotal += count;
    }
  }

  private byte[] roomFor(byte[] array, int needed) {
    return needed <= array.length
        ? array
        : Arrays.copyOf(
            array, Math.min(half, Math.max(needed, Math.max(FIRST_SIZE, 2 * array.length))));
  }

  /** Bytes between head and tail that were not kept. */
  public long dropped() {
    return Math.max(0, tailTotal - half);
  }

  /** Whether nothing was written. */
  public boolean isEmpty() {
    return headLength == 0;
  }

  /**
   * What was kept, read as UTF-8, with a line where something is missing. Characters that were cut
   * at the gap are left out.
   */
  public String text() {
    if (tailTotal == 0) {
      return new String(head, 0, headLength, StandardCharsets.UTF_8);
    }
    if (dropped() == 0) {
      byte[] all = Arrays.copyOf(head, headLength + (int) tailTotal);
      System.arraycopy(tail, 0, all, headLength, (int) tailTotal);
      return new String(all, StandardCharsets.UTF_8);
    }
    byte[] end = orderedTail();
    int start = startOfCharacter(end);
    return new String(head, 0, endOfCharacters(), StandardCharsets.UTF_8)
        + "\n[… "
        + dropped()
        + " bytes left out …]\n"
        + new String(end, start, end.length - start, StandardCharsets.UTF_8);
  }

  private byte[] orderedTail() {
    int start = (int) (tailTotal % half);
    byte[] ordered = new byte[half];
    System.arraycopy(tail, start, ordered, 0, half - start);
    System.arraycopy(tail, 0, ordered, half - start, start);
    return ordered;
  }

  /** Skips at most three bytes that continue a character which began in the gap. */
  private static int startOfCharacter(byte[] bytes) {
    int at = 0;
    while (at < Math.min(3, bytes.length) && isContinuation(bytes[at])) {
      at++;
    }
    return at;
  }

  /** Where the last whole character of the head ends. */
  private int endOfCharacters() {
    int lead = headLength - 1;
    while (lead > 0 && headLength - lead < 4 && isContinuation(head[lead])) {
      lead--;
    }
    if (lead < 0) {
      return 0;
    }
    int first = head[lead] & 0xff;
    int size = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return lead + size <= headLength ? headLength : lead;
  }

  private static boolean isContinuation(byte value) {
    return (value & 0xc0) == 0x80;
  }
}
