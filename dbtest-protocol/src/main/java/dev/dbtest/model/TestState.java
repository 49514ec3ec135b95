package dev.dbtest.model;

/**
 * States of a test.
 *
 * <p>{@link #RUNNING} ends in a verdict, {@link #PASSED}, {@link #FAILED}, {@link #ERROR} or {@link
 * #ABORTED}; a verdict is followed by {@link #TEARING_DOWN}, unless the worker is gone and there is
 * nothing to tear down. A test whose tear-down fails is an ERROR, one whose tear-down succeeds is
 * {@link #COMPLETED} with the verdict it had.
 */
public enum TestState implements State<TestState> {
  /** Found by discovery. */
  DISCOVERED,
  /** Passed the filters. */
  FILTERED,
  /** Selected for the run. */
  QUEUED,
  /** The suite's and the test's set-up run. */
  SETTING_UP,
  /** Set-up is done. */
  READY,
  /** The test's own code runs. */
  RUNNING,
  /** The test's own code returned. */
  PASSED,
  /** An assertion did not hold, in the test or in its set-up. */
  FAILED,
  /** An exception, a timeout, a crash. */
  ERROR,
  /** An assumption of the test or of its set-up did not hold: it does not apply here. */
  ABORTED,
  /** The test's tear-down runs. */
  TEARING_DOWN,
  /** All phases are done. */
  COMPLETED,
  /** Filtered out, or left out by its author. */
  SKIPPED;

  /** Asked several times for each test of a run, so it does not allocate. */
  @Override
  public boolean mayBecome(TestState next) {
    return switch (this) {
      case DISCOVERED -> next == FILTERED || next == SKIPPED;
      case FILTERED -> next == QUEUED || next == SKIPPED;
      case QUEUED -> next == SETTING_UP || next == SKIPPED;
      case SETTING_UP -> next == READY || next == FAILED || next == ERROR || next == ABORTED;
      case READY -> next == RUNNING;
      case RUNNING -> next == PASSED || next == FAILED || next == ERROR || next == ABORTED;
      case PASSED, FAILED, ERROR, ABORTED -> next == TEARING_DOWN;
      case TEARING_DOWN -> next == COMPLETED || next == ERROR;
      case COMPLETED, SKIPPED -> false;
    };
  }

  @Override
  public boolean isFinal() {
    return this == COMPLETED || this == SKIPPED;
  }
}
