package dev.dbtest.archive;

import dev.dbtest.model.Status;
import java.util.List;

/**
 * How the tests of a run ended, in columns: the tests are the same in most runs and are shared by
 * them.
 */
public final class TestColumns {

  private final List<TestCase> cases;
  private final TestNumbers numbers;

  /**
   * Puts tests and numbers together.
   *
   * @param cases as many tests as there are numbers
   */
  TestColumns(List<TestCase> cases, TestNumbers numbers) {
    this.cases = cases;
    this.numbers = numbers;
  }

  /** How many there are. */
  public int size() {
    return numbers.size();
  }

  /** All tests; the same list for all runs with the same tests. */
  public List<TestCase> cases() {
    return cases;
  }

  /** How a test ended. */
  public Status status(int test) {
    return ArchiveFormat.status(numbers.letter(test));
  }

  /** How often it was tried; 127 stands for that many or more. */
  public int attempts(int test) {
    return numbers.attempts(test);
  }

  /** Microseconds that all attempts took together; at most half an hour and a bit. */
  public int micros(int test) {
    return numbers.micros(test);
  }
}
