package dev.dbtest.link.worker;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the reports that a worker has not sent yet where they survive its sudden end.
 *
 * <p>Sending every report at once would cost a system call for each, more than a small test itself.
 * So they wait a moment, in a file mapped into the worker's memory: whatever ends the worker, be it
 * {@code Runtime.halt}, a crash or a kill, the operating system keeps what was stored there, and
 * the front reads which test was running and which ones had finished before.
 *
 * <p>The file holds the number of the first waiting report (8 bytes), the size of the waiting
 * frames (4 bytes), and the frames. Not thread-safe.
 */
public final class BlackBox {

  private static final int CAPACITY = 256 << 10;
  private static final int LENGTH_AT = Long.BYTES;
  private static final int FRAMES_AT = LENGTH_AT + Integer.BYTES;

  private final ByteBuffer buffer;
  private long first;
  private int count;
  private int length;

  private BlackBox(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /**
   * Creates the file, in the front, with all the space it will ever need.
   *
   * @throws IOException if it cannot be written
   */
  public static void create(Path file) throws IOException {
    SharedFile.create(file, CAPACITY);
  }

  /**
   * Opens the file, in the worker.
   *
   * @throws IOException if it cannot be mapped
   */
  public static BlackBox open(Path file) throws IOException {
    return new BlackBox(SharedFile.map(file, CAPACITY));
  }

  /** A box that survives nothing, for a worker in the front's own process. */
  public static BlackBox inMemory() {
    return new BlackBox(ByteBuffer.allocate(CAPACITY));
  }

  /**
   * Reads what a worker that is gone left behind.
   *
   * @return a batch, without frames if all were sent
   * @throws IOException if the file cannot be read
   */
  public static ReportBatch read(Path file) throws IOException {
    if (Files.size(file) != CAPACITY) {
      throw new MalformedFrameException(file + " is not the box of a worker");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    int size = bytes.getInt(LENGTH_AT);
    if (size < 0 || size > CAPACITY - FRAMES_AT) {
      throw new MalformedFrameException(file + " claims to hold " + size + " bytes");
    }
    byte[] frames = new byte[size];
    bytes.get(FRAMES_AT, frames);
    return new ReportBatch(bytes.getLong(0), frames);
  }

  /**
   * Adds a report.
   *
   * @return whether there was room for it
   */
  public boolean add(Frame frame) {
    byte[] bytes = frame.toBytes();
    if (bytes.length > CAPACITY - FRAMES_AT - length) {
      return false;
    }
    buffer.put(FRAMES_AT + length, bytes);
    length += bytes.length;
    count++;
    storeLength();
    return true;
  }

  /** Whether no report is waiting. */
  public boolean isEmpty() {
    return length == 0;
  }

  /** Everything that is waiting to be sent. */
  public ReportBatch waiting() {
    byte[] frames = new byte[length];
    buffer.get(FRAMES_AT, frames);
    return new ReportBatch(first, frames);
  }

  /** Forgets everything that was waiting, because it was sent. */
  public void clear() {
    first += count;
    count = 0;
    length = 0;
    // A crash between these two stores leaves no frames, whatever their number.
    storeLength();
    buffer.putLong(0, first);
  }

  /** A batch of one report that is too large to wait; {@link #clear} before it. */
  public ReportBatch large(Frame frame) {
    ReportBatch batch = new ReportBatch(first, frame.toBytes());
    first++;
    buffer.putLong(0, first);
    return batch;
  }

  /** The frames must be in memory before the length that vouches for them. */
  private void storeLength() {
    VarHandle.releaseFence();
    buffer.putInt(LENGTH_AT, length);
  }
}
