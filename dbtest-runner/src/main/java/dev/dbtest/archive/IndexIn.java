package dev.dbtest.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads an index from front to back, as {@link IndexOut} wrote it. */
final class IndexIn {

  private final ByteBuffer buffer;

  /** Reads these bytes, which must not change as long as there are views of them. */
  IndexIn(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  byte octet() {
    return buffer.get();
  }

  boolean flag() {
    return octet() != 0;
  }

  int integer() {
    return buffer.getInt();
  }

  long number() {
    return buffer.getLong();
  }

  double real() {
    return buffer.getDouble();
  }

  byte[] block() {
    byte[] block = new byte[length()];
    buffer.get(block);
    return block;
  }

  String text() {
    return new String(block(), StandardCharsets.UTF_8);
  }

  /** A damaged length must not make room for what is not there. */
  private int length() {
    int length = integer();
    if (length < 0 || length > buffer.remaining()) {
      throw new IndexOutOfBoundsException(length);
    }
    return length;
  }

  /** The next bytes, which are passed over and not copied. */
  ByteBuffer view(int size) {
    int start = buffer.position();
    buffer.position(Math.addExact(start, size));
    return buffer.slice(start, size);
  }

  /** Things behind their number. */
  <T> List<T> list(Supplier<T> each) {
    int size = integer();
    List<T> list = new ArrayList<>(Math.min(size, buffer.remaining()));
    for (int i = 0; i < size; i++) {
      list.add(each.get());
    }
    return list;
  }
}
