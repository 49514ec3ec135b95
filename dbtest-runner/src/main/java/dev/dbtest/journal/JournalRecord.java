package dev.dbtest.journal;

import dev.dbtest.link.Frame;
import dev.dbtest.link.PayloadWriter;
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
    PayloadWriter out = new PayloadWriter();
    int start = begin(out, frame.type());
    end(out.bytes(frame.payload()), start);
    return out.toBytes();
  }

  /** Adds a record to others, without a copy of its own on the way: a run has thousands. */
  static void add(PayloadWriter out, JournalEntry entry) {
    int start = begin(out, entry.type());
    entry.write(out);
    end(out, start);
  }

  private static int begin(PayloadWriter out, int type) {
    int start = out.size();
    out.integer(0).octet(type);
    return start;
  }

  private static void end(PayloadWriter out, int start) {
    int length = out.size() - start - HEAD;
    if (length > Frame.MAX_PAYLOAD) {
      throw new IllegalArgumentException("an entry of " + length + " bytes is too large");
    }
    out.integerAt(start, length);
    CRC32C checksum = new CRC32C();
    out.addTo(checksum, start);
    out.integer((int) checksum.getValue());
  }

  /** The checksum of a frame. */
  static int checksum(byte[] frame) {
    CRC32C checksum = new CRC32C();
    checksum.update(frame, 0, frame.length);
    return (int) checksum.getValue();
  }
}
