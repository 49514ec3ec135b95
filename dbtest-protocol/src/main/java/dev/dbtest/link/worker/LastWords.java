package dev.dbtest.link.worker;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.model.CapturedOutput;
import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The end of what the running case has printed, where it survives the sudden end of its worker.
 *
 * <p>Output of a case is sent with its result, so the output of a case without a result would be
 * lost with the memory of its JVM. Like the {@link BlackBox}, this is a file mapped into that
 * memory, which the operating system keeps whatever ends the process.
 *
 * <p>The file holds the three numbers of a {@link CaseRef} (4 bytes each), how many bytes were
 * printed on standard output and on standard error (8 bytes each), and the last bytes of each in a
 * ring. Safe for use by several threads.
 */
public final class LastWords {

  private static final int RING = 16 << 10;
  private static final int COUNTS_AT = 3 * Integer.BYTES;
  private static final int RINGS_AT = COUNTS_AT + 2 * Long.BYTES;
  private static final int CAPACITY = RINGS_AT + 2 * RING;

  private final ByteBuffer buffer;
  private CaseRef speaker = CaseRef.ofSuite(-1);

  private LastWords(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /**
   * Makes the file, in the front.
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
  public static LastWords open(Path file) throws IOException {
    return new LastWords(SharedFile.map(file, CAPACITY));
  }

  /** Words that survive nothing, for a worker in the front's own process. */
  public static LastWords inMemory() {
    return new LastWords(ByteBuffer.allocate(CAPACITY));
  }

  /** From now on {@code ref} runs; what others print does not count. */
  public synchronized void begin(CaseRef ref) {
    buffer.putLong(COUNTS_AT, 0);
    buffer.putLong(COUNTS_AT + Long.BYTES, 0);
    // A crash between these stores leaves no words, whoever they belong to.
    VarHandle.releaseFence();
    buffer.putInt(0, ref.suite());
    buffer.putInt(Integer.BYTES, ref.test());
    buffer.putInt(2 * Integer.BYTES, ref.row());
    speaker = ref;
  }

  /** Notes what {@code ref} prints, if it is the one that runs. */
  public synchronized void print(
      CaseRef ref, boolean stderr, byte[] bytes, int offset, int length) {
    if (!ref.equals(speaker)) {
      return;
    }
    int countAt = COUNTS_AT + (stderr ? Long.BYTES : 0);
    int ringAt = RINGS_AT + (stderr ? RING : 0);
    long count = buffer.getLong(countAt);
    int skipped = Math.max(0, length - RING);
    for (int done = skipped; done < length; ) {
      int at = (int) ((count + done) % RING);
      int size = Math.min(length - done, RING - at);
      buffer.put(ringAt + at, bytes, offset + done, size);
      done += size;
    }
    VarHandle.releaseFence();
    buffer.putLong(countAt, count + length);
  }

  /**
   * What a worker that is gone left behind.
   *
   * @throws IOException if the file cannot be read
   */
  public static Spoken read(Path file) throws IOException {
    if (Files.size(file) != CAPACITY) {
      throw new MalformedFrameException(file + " does not hold the last words of a worker");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    CaseRef ref =
        new CaseRef(bytes.getInt(0), bytes.getInt(Integer.BYTES), bytes.getInt(2 * Integer.BYTES));
    long out = bytes.getLong(COUNTS_AT);
    long err = bytes.getLong(COUNTS_AT + Long.BYTES);
    long dropped = Math.max(0, out - RING) + Math.max(0, err - RING);
    return new Spoken(
        ref,
        new CapturedOutput(text(bytes, RINGS_AT, out), text(bytes, RINGS_AT + RING, err), dropped));
  }

  private static String text(ByteBuffer bytes, int ringAt, long count) {
    int size = (int) Math.max(0, Math.min(count, RING));
    byte[] ordered = new byte[size];
    int start = count > RING ? (int) (count % RING) : 0;
    int first = Math.min(size, RING - start);
    bytes.get(ringAt + start, ordered, 0, first);
    bytes.get(ringAt, ordered, first, size - first);
    if (count <= RING) {
      return new String(ordered, StandardCharsets.UTF_8);
    }
    int from = 0;
    while (from < 3 && (ordered[from] & 0xc0) == 0x80) {
      // The rest of a character whose beginning was overwritten.
      from++;
    }
    return "[… "
        + (count - RING)
        + " bytes left out …]\n"
        + new String(ordered, from, size - from, StandardCharsets.UTF_8);
  }

  /**
   * Who spoke last, and what.
   *
   * @param ref a case, or a suite
   * @param output the end of what it printed
   */
  public record Spoken(CaseRef ref, CapturedOutput output) {}
}
