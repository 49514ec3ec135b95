package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import dev.dbtest.stats.LogForkMean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Brings the scores of all modes to one quantity, so that smaller is faster everywhere: nanoseconds
 * that an operation takes on the thread that calls it.
 *
 * <p>A fork has two such numbers, and both are defined here. Its <em>mean</em> is that of its
 * rounds, each with the same weight: it is what JMH gives as a score, what tables show, and what a
 * target of precision is about. Its <em>total</em> is all of its time over all of its operations,
 * each operation with the same weight: it is what comparisons and gates are about, as a logarithm.
 */
public final class ForkTimes {

  private static final double NANOS_PER_SECOND = 1e9;

  /** Statistics refuse values beyond this; no operation takes so long. */
  private static final double LONGEST = 1e100;

  private ForkTimes() {}

  /** Nanoseconds per operation of each round; not finite where a score is not a time. */
  public static double[] nanos(Fork fork, BenchmarkSettings settings) {
    return fork.rounds().stream()
        .mapToDouble(
            round ->
                settings.mode() == Mode.THROUGHPUT
                    ? NANOS_PER_SECOND * settings.threads() / round.score()
                    : round.score())
        .toArray();
  }

  /**
   * Nanoseconds per operation of each round, one row per fork.
   *
   * @return the rows; empty if there is no fork, or a round has a score that is not a time
   */
  public static double[][] nanosPerFork(List<Fork> forks, BenchmarkSettings settings) {
    double[][] rows = new double[forks.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = nanos(forks.get(i), settings);
      if (!areTimes(rows[i])) {
        return new double[0][];
      }
    }
    return rows;
  }

  /** Mean of a fork's rounds, in nanoseconds; not finite if a round has no time. */
  public static double mean(Fork fork, BenchmarkSettings settings) {
    return Arrays.stream(nanos(fork, settings)).average().orElse(Double.NaN);
  }

  /** The means of forks, in their order; those that are not numbers are left out. */
  public static double[] means(List<Fork> forks, BenchmarkSettings settings) {
    return forks.stream()
        .mapToDouble(fork -> mean(fork, settings))
        .filter(Double::isFinite)
        .toArray();
  }

  /**
   * The number that each fork contributes to a comparison, by its block: the logarithm of its
   * total. Forks with a score that is not a time are left out.
   */
  public static NavigableMap<Integer, Double> logs(List<Fork> forks, BenchmarkSettings settings) {
    NavigableMap<Integer, Double> logs = new TreeMap<>();
    for (Fork fork : forks) {
      double[] nanos = nanos(fork, settings);
      if (areTimes(nanos)) {
        logs.put(fork.block(), log(fork.rounds(), nanos));
      }
    }
    return logs;
  }

  /** Such values, in their order, as statistics take them. */
  public static double[] array(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static boolean areTimes(double[] nanos) {
    for (double value : nanos) {
      if (!(value > 0 && value < LONGEST)) {
        return false;
      }
    }
    return true;
  }

  private static double log(List<Round> rounds, double[] nanos) {
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
}
