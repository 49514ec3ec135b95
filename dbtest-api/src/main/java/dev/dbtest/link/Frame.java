package dev.dbtest.link;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A frame of the link or of a journal: four bytes length, one byte type, payload.
 *
 * @param type what the payload is, 0 to 255; each protocol numbers its own
 * @param payload the bytes; not copied, so they must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // A frame is passed on once and never compared.
public record Frame(int type, byte[] payload) {

  /** Largest payload: 256 MiB. */
  public static final int MAX_PAYLOAD = 256 << 20;

  /** Checks type and size. */
  public Frame {
    if (type < 0 || type > 255) {
      throw new IllegalArgumentException("frame type " + type + " is not within 0 to 255");
    }
    if (payload.length > MAX_PAYLOAD) {
      throw new IllegalArgumentException("a payload of " + payload.length + " bytes is too large");
    }
  }

  /** A reader for the payload. */
  public PayloadReader reader() {
    return new PayloadReader(payload);
  }

  /**
   * Writes the frame with a single call, so that a crash can cut off a frame but not mix two.
   *
   * @throws IOException if the stream fails
   */
  public void writeTo(OutputStream out) throws IOException {
    byte[] whole = new byte[5 + payload.length];
    int length = payload.length;
    whole[0] = (byte) (length >>> 24);
    whole[1] = (byte) (length >>> 16);
    whole[2] = (byte) (length >>> 8);
    whole[3] = (byte) length;
    whole[4] = (byte) type;
    System.arraycopy(payload, 0, whole, 5, length);
    out.write(whole);
  }

  /**
   * Reads the next frame.
   *
   * @return the frame, or nothing if the stream ended between two frames
   * @throws EOFException if the stream ended within a frame
   * @throws IOException if the stream fails
   * @throws MalformedFrameException if the length is impossible
   */
  public static Optional<Frame> readFrom(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    int length =
        first << 24
            | in.readUnsignedByte() << 16
            | in.readUnsignedByte() << 8
            | in.readUnsignedByte();
    if (length < 0 || length > MAX_PAYLOAD) {
      throw new MalformedFrameException("a frame claims " + length + " bytes");
    }
    int type = in.readUnsignedByte();
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new EOFException("a frame ends after " + payload.length + " of " + length + " bytes");
    }
    return Optional.of(new Frame(type, payload));
  }
}
