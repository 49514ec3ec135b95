package dev.dbtest.journal;

import dev.dbtest.link.Frame;
import dev.dbtest.state.RegularFile;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads records one after the other, as far as they are whole and undamaged. */
final class RecordReader implements Closeable {

  private final DataInputStream in;
  private final long size;
  private long position;
  private boolean damaged;

  private RecordReader(FileChannel channel) throws IOException {
    this.size = channel.size();
    this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
  }

  /** Opens a file, unless it is a link or no file. */
  static RecordReader open(Path file) throws IOException {
    FileChannel channel = RegularFile.open(file);
    try {
      return new RecordReader(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Returns up to the given number of the next bytes without consuming them. */
  byte[] peek(int most) throws IOException {
    in.mark(most);
    byte[] bytes = in.readNBytes(most);
    in.reset();
    return bytes;
  }

  /** Bytes up to the end of the last record that was read. */
  long position() {
    return position;
  }

  /**
   * The frame of the next record.
   *
   * @return empty at the end, or if the record is cut off or damaged; then whatever follows it is
   *     lost as well, since nobody knows where it begins
   */
  Optional<Frame> next() throws IOException {
    long left = size - position - JournalRecord.HEAD - Integer.BYTES;
    if (left < 0) {
      return Optional.empty();
    }
    int length = in.readInt();
    if (length < 0 || length > Frame.MAX_PAYLOAD) {
      damaged = true;
      return Optional.empty();
    }
    if (length > left) {
      return Optional.empty();
    }
    byte[] frame = new byte[JournalRecord.HEAD + length];
    ByteBuffer.wrap(frame).putInt(length);
    in.readFully(frame, Integer.BYTES, frame.length - Integer.BYTES);
    if (in.readInt() != JournalRecord.checksum(frame)) {
      damaged = true;
      return Optional.empty();
    }
    position += frame.length + Integer.BYTES;
    int type = frame[Integer.BYTES] & 0xff;
    return Optional.of(
        new Frame(type, Arrays.copyOfRange(frame, JournalRecord.HEAD, frame.length)));
  }

  /**
   * Whether the last record is there and not what was written. One that was only cut off is the
   * usual end of a run that was killed.
   */
  boolean isDamaged() {
    return damaged;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
