package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import dev.dbtest.stats.LogForkMean;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Brings the scores of all modes to one quantity, so that smaller is faster everywhere: nanoseconds
 * that an operation takes on the thread that calls it.
 */
public final class ForkTimes {

  private static final double NANOS_PER_SECOND = 1e9;

  /** Statistics refuse values beyond this; no operation takes so long. */
  private static final double LONGEST = 1e100;

  private ForkTimes() {}

  /** Nanoseconds per operation of each round; not finite where a score is no time. */
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
   * The number that each fork contributes to a comparison, by its block: the logarithm of its total
   * time over its total operations. Forks with a score that is no time are left out.
   */
  public static NavigableMap<Integer, Double> logs(List<Fork> forks, BenchmarkSettings settings) {
    NavigableMap<Integer, Double> logs = new TreeMap<>();
    for (Fork fork : forks) {
      double[] nanos = nanos(fork, settings);
      boolean usable = true;
      for (double value : nanos) {
        usable &= value > 0 && value < LONGEST;
      }
      if (usable) {
        logs.put(fork.block(), log(fork.rounds(), nanos));
      }
    }
    return logs;
  }

  /** Such values, in their order, as statistics take them. */
  public static double[] array(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
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
