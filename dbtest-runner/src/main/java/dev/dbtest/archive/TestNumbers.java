package dev.dbtest.archive;

import java.util.List;

/** The numbers of tests, whichever they are, in columns of the same length. */
final class TestNumbers {

  private final byte[] letters;
  private final byte[] attempts;
  private final int[] micros;

  /**
   * Takes columns, which are not copied.
   *
   * @param letters how each ended, as {@link ArchiveFormat#letter} has it
   * @param attempts how often each was tried
   * @param micros how long each took
   */
  TestNumbers(byte[] letters, byte[] attempts, int[] micros) {
    this.letters = letters;
    this.attempts = attempts;
    this.micros = micros;
  }

  int size() {
    return letters.length;
  }

  byte[] letters() {
    return letters;
  }

  byte[] attempts() {
    return attempts;
  }

  int[] micros() {
    return micros;
  }

  /** The tests that these numbers are of. */
  TestColumns with(List<TestCase> cases) throws UnreadableArchiveException {
    if (cases.size() != letters.length) {
      throw new UnreadableArchiveException("contradicts itself about its number of tests");
    }
    return new TestColumns(cases, this);
  }
}
