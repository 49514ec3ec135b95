package dev.dbtest.model;

/** The six ways in which a planned case can end. */
public enum Status {
  /** Ran and passed on the first attempt; a benchmark was measured. */
  PASSED,
  /** An assertion did not hold. */
  FAILED,
  /** Anything else went wrong: an exception, a timeout, a crash, a failed set-up. */
  ERROR,
  /** Left out on purpose, with a reason. */
  SKIPPED,
  /** Passed, but only on a later attempt. */
  FLAKY,
  /** Was selected and could not be run, with a reason. */
  NOT_RUN;

  /** Whether the status alone turns a run red. */
  public boolean isRed() {
    return this == FAILED || this == ERROR || this == NOT_RUN;
  }
}
