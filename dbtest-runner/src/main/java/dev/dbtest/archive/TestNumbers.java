package dev.dbtest.archive;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;

/**
 * The numbers of tests, whichever they are, in columns of the same length. They may be a view of a
 * whole index, of which only the numbers that somebody asks for are read.
 */
final class TestNumbers {

  private final ByteBuffer letters;
  private final ByteBuffer attempts;
  private final IntBuffer micros;

  /**
   * Takes columns, which are not copied.
   *
   * @param letters how each ended, as {@link ArchiveFormat#letter} has it
   * @param attempts how often each was tried
   * @param micros how long each took
   */
  TestNumbers(byte[] letters, byte[] attempts, int[] micros) {
    this(ByteBuffer.wrap(letters), ByteBuffer.wrap(attempts), IntBuffer.wrap(micros));
  }

  private TestNumbers(ByteBuffer letters, ByteBuffer attempts, IntBuffer micros) {
    this.letters = letters;
    this.attempts = attempts;
    this.micros = micros;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param from is moved to the byte behind it
   */
  static TestNumbers read(IndexIn from) {
    int size = from.integer();
    ByteBuffer letters = from.view(size);
    ByteBuffer attempts = from.view(size);
    return new TestNumbers(letters, attempts, from.view(size * Integer.BYTES).asIntBuffer());
  }

  /** Writes the columns one after another, behind their length. */
  void write(IndexOut to) {
    to.integer(size());
    to.bytes(letters);
    to.bytes(attempts);
    to.integers(micros);
  }

  int size() {
    return letters.limit();
  }

  char letter(int test) {
    return (char) letters.get(test);
  }

  int attempts(int test) {
    return attempts.get(test);
  }

  int micros(int test) {
    return micros.get(test);
  }

  /** The tests that these numbers are of. */
  TestColumns with(List<TestCase> cases) throws UnreadableArchiveException {
    if (cases.size() != size()) {
      throw new UnreadableArchiveException("contradicts itself about its number of tests");
    }
    return new TestColumns(cases, this);
  }
}
