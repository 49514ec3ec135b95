package dev.dbtest.summary;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import dev.dbtest.stats.LogForkMean;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings the scores of all modes to one quantity, so that smaller is faster everywhere: nanoseconds
 * that an operation takes on the thread that calls it.
 */
public final class CaseSamples {
  private static final double NANOS_A_SECOND = 1e9;

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
      rows[i] = nanos(result.forks().get(i), result.settings());
      for (double value : rows[i]) {
        if (!isTime(value)) {
          return new double[0][];
        }
      }
    }
    return rows;
  }

  /**
   * The logarithm of each fork's time per operation, by number of its block. Forks whose rounds are
   * no times are left out, and so are those of a block that ran twice but for the last.
   */
  static SortedMap<Integer, Double> logForkMeans(BenchmarkResult result) {
    return logForkMeans(result.forks(), result.settings());
  }

  /**
   * As {@link #logForkMeans(BenchmarkResult)}, for forks that were measured with these settings.
   */
  static SortedMap<Integer, Double> logForkMeans(List<Fork> forks, BenchmarkSettings settings) {
    SortedMap<Integer, Double> logs = new TreeMap<>();
    for (Fork fork : forks) {
      double[] nanos = nanos(fork, settings);
      boolean usable = true;
      for (double value : nanos) {
        usable &= isTime(value);
      }
      if (usable) {
        logs.put(fork.block(), logForkMean(fork.rounds(), nanos));
      }
    }
    return logs;
  }

  /** Mean time of an operation in a fork, in nanoseconds; not finite if a round has no time. */
  static double mean(Fork fork, BenchmarkSettings settings) {
    double sum = 0;
    for (double value : nanos(fork, settings)) {
      sum += value;
    }
    return sum / fork.rounds().size();
  }

  private static double logForkMean(List<Round> rounds, double[] nanos) {
    double[] operations = new double[nanos.length];
    double[] totals = new double[nanos.length];
    for (int i = 0; i < nanos.length; i++) {
      operations[i] = rounds.get(i).operations();
      totals[i] = nanos[i] * operations[i];
      if (operations[i] <= 0) {
        return LogForkMean.ofRounds(nanos);
      }
    }
    return LogForkMean.ofTotals(totals, operations);
  }

  private static double[] nanos(Fork fork, BenchmarkSettings settings) {
    double[] nanos = new double[fork.rounds().size()];
    for (int i = 0; i < nanos.length; i++) {
      double score = fork.rounds().get(i).score();
      nanos[i] =
          settings.mode() == Mode.THROUGHPUT ? NANOS_A_SECOND * settings.threads() / score : score;
    }
    return nanos;
  }

  private static boolean isTime(double nanos) {
    return nanos > 0 && nanos < LONGEST;
  }

  /** Values of a collection as an array. */
  static double[] array(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
