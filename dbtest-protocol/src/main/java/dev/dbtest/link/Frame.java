package dev.dbtest.link;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A frame of the link or of a journal: four bytes length, one byte type, payload.
 *
 * @param type what the payload is, 0 to 255; each protocol numbers its own
 * @param payload the bytes; not copied, so they must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // A frame is passed on once and never compared.
public record Frame(int type, byte[] payload) {

  /** Largest payload, 256 MiB. A frame that claims more is refused before memory is taken. */
  public static final int MAX_PAYLOAD = 256 << 20;

  private static final int HEAD = 5;

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
    out.write(toBytes());
  }

  /** The frame as it is written. */
  public byte[] toBytes() {
    int length = payload.length;
    byte[] whole = new byte[HEAD + length];
    whole[0] = (byte) (length >>> 24);
    whole[1] = (byte) (length >>> 16);
    whole[2] = (byte) (length >>> 8);
    whole[3] = (byte) length;
    whole[4] = (byte) type;
    System.arraycopy(payload, 0, whole, HEAD, length);
    return whole;
  }

  /**
   * Reads frames that stand one after the other. Does by hand what streams do: they lock themselves
   * for each byte, and thousands of frames are read before a compiler has seen this code.
   *
   * @throws MalformedFrameException if the last one is cut off, or a length is impossible
   */
  public static List<Frame> allIn(byte[] frames) {
    List<Frame> all = new ArrayList<>();
    int at = 0;
    while (at < frames.length) {
      int length = frames.length - at < HEAD ? -1 : integerAt(frames, at);
      if (length < 0 || length > MAX_PAYLOAD || length > frames.length - at - HEAD) {
        throw new MalformedFrameException("a frame is cut off");
      }
      int end = at + HEAD + length;
      all.add(new Frame(frames[at + 4] & 0xff, Arrays.copyOfRange(frames, at + HEAD, end)));
      at = end;
    }
    return all;
  }

  /** Four bytes, the highest first. */
  static int integerAt(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
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
