package dev.dbtest.execute.account;

import dev.dbtest.link.worker.WorkerSettings;

/**
 * The limit on red cases, after which no further case is started.
 *
 * @param most the limit; 0 for none
 */
public record FailureCap(int most) {

  /** Whether no further case is started. */
  public boolean isReached(int redCases) {
    return most > 0 && redCases >= most;
  }

  /** How many more red cases a worker that starts now may have; 0 for any number. */
  public int left(int redCases) {
    return most == 0 ? 0 : Math.max(1, most - redCases);
  }

  /** Why the remaining cases were not run. */
  public String words() {
    return most == 1
        ? "the run ended at its first failure"
        : "the run ended after " + most + " failures";
  }

  /** The reason to give for cases that were not run, derived from the one that a worker gives. */
  public String reason(String told) {
    return told.equals(WorkerSettings.TOO_MANY_FAILURES) ? words() : told;
  }
}
