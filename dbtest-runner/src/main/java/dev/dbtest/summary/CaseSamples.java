package dev.dbtest.summary;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;

/**
 * Brings the scores of all modes to one quantity, so that smaller is faster everywhere: nanoseconds
 * that an operation takes on the thread that calls it.
 */
public final class CaseSamples {
  /** Statistics refuse values beyond this; no operation takes so long. */
  private static final double LONGEST = 1e100;

  private CaseSamples() {}

  /**
   * Nanoseconds per operation of each round, one row a fork.
   *
   * @return the rows; empty if there is no fork, or a round has a score that is no time
   */
  public static double[][] nanosPerFork(BenchmarkResult result) {
    double[][] rows = new double[result.forks().size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = ForkTimes.nanos(result.forks().get(i), result.settings());
      for (double value : rows[i]) {
        if (!isTime(value)) {
          return new double[0][];
        }
      }
    }
    return rows;
  }

  /** Mean time of an operation in a fork, in nanoseconds; not finite if a round has no time. */
  static double mean(Fork fork, BenchmarkSettings settings) {
    double sum = 0;
    for (double value : ForkTimes.nanos(fork, settings)) {
      sum += value;
    }
    return sum / fork.rounds().size();
  }

  private static boolean isTime(double nanos) {
    return nanos > 0 && nanos < LONGEST;
  }
}
