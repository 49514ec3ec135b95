package dev.dbtest.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields that {@link PayloadWriter} wrote, in the same order.
 *
 * <p>Every method throws {@link MalformedFrameException}, and nothing else, if the payload does not
 * contain what is asked for; a length is checked against what is left before anything is allocated.
 * Text that is not UTF-8 is read with replacement characters.
 */
public final class PayloadReader {

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  /** Elements that memory is taken for before the first of them is read. */
  private static final int MOST_AT_ONCE = 1024;

  private final byte[] bytes;
  private int at;

  /** Reads from these bytes, which must not change in the meantime. */
  public PayloadReader(byte[] payload) {
    this.bytes = payload;
  }

  /** Reads a truth value. */
  public boolean flag() {
    require(1);
    return bytes[at++] != 0;
  }

  /** Reads four bytes. */
  public int integer() {
    require(Integer.BYTES);
    int value = Frame.integerAt(bytes, at);
    at += Integer.BYTES;
    return value;
  }

  /** Reads eight bytes. */
  public long number() {
    return ((long) integer() << Integer.SIZE) | (integer() & 0xffff_ffffL);
  }

  /** Reads eight bytes as a floating-point number. */
  public double decimal() {
    return Double.longBitsToDouble(number());
  }

  /** Reads text. */
  public String text() {
    int length = integer();
    require(length);
    if (length == 0) {
      return "";
    }
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  /** Reads text that may be missing. */
  public @Nullable String optionalText() {
    return flag() ? text() : null;
  }

  /** Reads four bytes that may be missing. */
  public @Nullable Integer optionalInteger() {
    return flag() ? integer() : null;
  }

  /** Reads a floating-point number that may be missing. */
  public @Nullable Double optionalDecimal() {
    return flag() ? decimal() : null;
  }

  /** Reads an enum constant that may be missing. */
  public <E extends Enum<E>> @Nullable E optionalConstant(Class<E> type) {
    return flag() ? constant(type) : null;
  }

  /** Reads a duration that may be missing. */
  public @Nullable Duration optionalDuration() {
    return flag() ? duration() : null;
  }

  /** Reads an enum constant. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    String name = text();
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new MalformedFrameException("no " + type.getSimpleName() + " is called " + name, e);
    }
  }

  /** Reads a duration. */
  public Duration duration() {
    return Duration.ofNanos(number());
  }

  /** Reads an instant. */
  public Instant instant() {
    long second = number();
    int nanos = integer();
    if (second < Instant.MIN.getEpochSecond()
        || second > Instant.MAX.getEpochSecond()
        || nanos < 0
        || nanos >= NANOS_PER_SECOND) {
      throw new MalformedFrameException(
          "there is no instant of " + second + " seconds and " + nanos + " nanoseconds");
    }
    return Instant.ofEpochSecond(second, nanos);
  }

  /** Reads a list, each element with {@code element}. */
  public <T> List<T> list(Function<PayloadReader, ? extends T> element) {
    int size = size();
    List<T> values = new ArrayList<>(Math.min(size, MOST_AT_ONCE));
    for (int i = 0; i < size; i++) {
      values.add(element.apply(this));
    }
    return values;
  }

  /**
   * Reads the number of elements of the list that follows. Each takes at least a byte, so that a
   * list never claims more memory than its payload.
   */
  public int size() {
    int size = integer();
    if (size < 0 || size > bytes.length - at) {
      throw new MalformedFrameException(
          "a list claims " + size + " elements, and " + (bytes.length - at) + " bytes are left");
    }
    return size;
  }

  /** Reads a list of texts. */
  public List<String> texts() {
    int size = size();
    List<String> values = new ArrayList<>(Math.min(size, MOST_AT_ONCE));
    for (int i = 0; i < size; i++) {
      values.add(text());
    }
    return values;
  }

  /** Reads all bytes that are left. */
  public byte[] rest() {
    byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
    at = bytes.length;
    return rest;
  }

  private void require(int count) {
    if (count < 0 || count > bytes.length - at) {
      throw new MalformedFrameException(
          "a field needs " + count + " bytes, and " + (bytes.length - at) + " are left");
    }
  }
}
