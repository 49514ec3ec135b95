package dev.dbtest.journal;

import dev.dbtest.link.Frame;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A frame as it is stored in the file: the frame itself, then a checksum (CRC-32C) of all of it.
 */
final class JournalRecord {

  /** Bytes before the payload: its length, and the type of the frame. */
  static final int HEAD = Integer.BYTES + 1;

  private JournalRecord() {}

  /** The bytes of a record. */
  static byte[] of(Frame frame) {
    byte[] bytes = frame.toBytes();
    return ByteBuffer.allocate(bytes.length + Integer.BYTES)
        .put(bytes)
        .putInt(checksum(bytes))
        .array();
  }

  /** The checksum of a frame. */
  static int checksum(byte[] frame) {
    CRC32C checksum = new CRC32C();
    checksum.update(frame, 0, frame.length);
    return (int) checksum.getValue();
  }
}
