package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.Failure;
import dev.dbtest.plan.benchmarks.BenchmarkCase;

/** Knows more about a failure than the fork that failed does. */
@FunctionalInterface
public interface FailedForks {

  /** Leaves failures as they are. */
  FailedForks AS_TOLD = (planned, failure) -> failure;

  /**
   * Adds what it knows, such as the line of the source. Called once for each fork that failed.
   *
   * @param planned the case that the fork was of
   * @param failure what the fork told
   */
  Failure explained(BenchmarkCase planned, Failure failure);
}
