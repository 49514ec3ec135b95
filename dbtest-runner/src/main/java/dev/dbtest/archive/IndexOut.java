package dev.dbtest.archive;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of an index that is being written; grows as needed. */
final class IndexOut {

  private byte[] bytes;
  private ByteBuffer buffer;

  IndexOut(int size) {
    bytes = new byte[Math.max(size, Long.BYTES)];
    buffer = ByteBuffer.wrap(bytes);
  }

  /** How many bytes were written. */
  int size() {
    return buffer.position();
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size());
  }

  void octet(int value) {
    room(Byte.BYTES).put((byte) value);
  }

  void integer(int value) {
    room(Integer.BYTES).putInt(value);
  }

  void number(long value) {
    room(Long.BYTES).putLong(value);
  }

  void real(double value) {
    room(Double.BYTES).putDouble(value);
  }

  /** Writes all that was written to another one. */
  void all(IndexOut other) {
    room(other.size()).put(other.bytes, 0, other.size());
  }

  /** Writes all bytes of a buffer. */
  void bytes(ByteBuffer all) {
    room(all.limit()).put(all.duplicate().rewind());
  }

  /** Writes all numbers of a buffer. */
  void integers(IntBuffer all) {
    int size = all.limit() * Integer.BYTES;
    ByteBuffer to = room(size);
    to.asIntBuffer().put(all.duplicate().rewind());
    to.position(to.position() + size);
  }

  /** Writes bytes behind their number. */
  void block(byte[] block) {
    integer(block.length);
    room(block.length).put(block);
  }

  void text(String text) {
    block(text.getBytes(StandardCharsets.UTF_8));
  }

  private ByteBuffer room(int wanted) {
    if (buffer.remaining() < wanted) {
      int size = size();
      bytes = Arrays.copyOf(bytes, Math.max(size + wanted, bytes.length * 2));
      buffer = ByteBuffer.wrap(bytes).position(size);
    }
    return buffer;
  }
}
