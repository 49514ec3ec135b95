package dev.dbtest.link;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of a payload, big-endian, text as UTF-8 with its length before it. {@link
 * PayloadReader} reads them back in the same order.
 *
 * <p>Short runs send and keep thousands of payloads before a compiler has seen this code, so bytes
 * go into an array by hand: a stream of the JDK would lock itself for each of them.
 */
public final class PayloadWriter {

  private byte[] bytes;
  private int size;

  /** A writer for a payload of usual size. */
  public PayloadWriter() {
    this(64);
  }

  /**
   * A writer for a payload whose size is roughly known.
   *
   * @param expected how many bytes there may be; it becomes larger if need be
   */
  public PayloadWriter(int expected) {
    this.bytes = new byte[expected];
  }

  /** Writes a truth value as one byte. */
  public PayloadWriter flag(boolean value) {
    require(1);
    bytes[size++] = (byte) (value ? 1 : 0);
    return this;
  }

  /** Writes the lowest eight bits as one byte. */
  public PayloadWriter octet(int value) {
    require(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** Writes four bytes. */
  public PayloadWriter integer(int value) {
    require(Integer.BYTES);
    bytes[size++] = (byte) (value >>> 24);
    bytes[size++] = (byte) (value >>> 16);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
    return this;
  }

  /**
   * Replaces four bytes that were written, such as a length that was not known before.
   *
   * @param at how many bytes stand before them
   */
  public void integerAt(int at, int value) {
    bytes[at] = (byte) (value >>> 24);
    bytes[at + 1] = (byte) (value >>> 16);
    bytes[at + 2] = (byte) (value >>> 8);
    bytes[at + 3] = (byte) value;
  }

  /** Writes eight bytes. */
  public PayloadWriter number(long value) {
    return integer((int) (value >>> 32)).integer((int) value);
  }

  /** Writes eight bytes that keep every bit of the value. */
  public PayloadWriter decimal(double value) {
    return number(Double.doubleToRawLongBits(value));
  }

  /** Writes text; an unpaired surrogate becomes a question mark. */
  public PayloadWriter text(String value) {
    if (value.isEmpty()) {
      // Most results have half a dozen empty texts.
      return integer(0);
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return integer(utf8.length).bytes(utf8);
  }

  /** Writes whether there is a text, and the text. */
  public PayloadWriter optionalText(@Nullable String value) {
    flag(value != null);
    return value == null ? this : text(value);
  }

  /** Writes whether there is a number, and its four bytes. */
  public PayloadWriter optionalInteger(@Nullable Integer value) {
    flag(value != null);
    return value == null ? this : integer(value);
  }

  /** Writes whether there is a number, and eight bytes that keep every bit of it. */
  public PayloadWriter optionalDecimal(@Nullable Double value) {
    flag(value != null);
    return value == null ? this : decimal(value);
  }

  /** Writes whether there is a constant, and its name. */
  public PayloadWriter optionalConstant(@Nullable Enum<?> value) {
    flag(value != null);
    return value == null ? this : constant(value);
  }

  /** Writes whether there is a duration, and its nanoseconds. */
  public PayloadWriter optionalDuration(@Nullable Duration value) {
    flag(value != null);
    return value == null ? this : duration(value);
  }

  /** Writes an enum constant by its name, so that a reordered enum does no harm. */
  public PayloadWriter constant(Enum<?> value) {
    return text(value.name());
  }

  /** Writes a duration in nanoseconds. */
  public PayloadWriter duration(Duration value) {
    return number(value.toNanos());
  }

  /** Writes an instant with nanoseconds. */
  public PayloadWriter instant(Instant value) {
    return number(value.getEpochSecond()).integer(value.getNano());
  }

  /** Writes how many elements there are, and each with {@code element}. */
  public <T> PayloadWriter list(
      Collection<? extends T> values, BiConsumer<PayloadWriter, ? super T> element) {
    integer(values.size());
    for (T value : values) {
      element.accept(this, value);
    }
    return this;
  }

  /** Writes a list of texts. */
  public PayloadWriter texts(Collection<String> values) {
    integer(values.size());
    for (String value : values) {
      text(value);
    }
    return this;
  }

  /** Writes bytes without their length, to be read with {@link PayloadReader#rest}. */
  public PayloadWriter bytes(byte[] value) {
    require(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /** How many bytes were written so far. */
  public int size() {
    return size;
  }

  /**
   * Adds what was written to a checksum.
   *
   * @param from how many bytes to leave out at the beginning
   */
  public void addTo(Checksum checksum, int from) {
    checksum.update(bytes, from, size - from);
  }

  /**
   * Writes all of it with a single call.
   *
   * @throws IOException if the stream fails
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  /** Forgets what was written, and keeps the memory for what comes. */
  public void clear() {
    size = 0;
  }

  /** What was written so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void require(int count) {
    if (count > bytes.length - size) {
      // Twice as many, as long as there can be.
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, count), bytes.length << 1));
    }
  }
}
