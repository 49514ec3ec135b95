package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.stats.ForkTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

/**
 * Brings the scores of all modes to one quantity, so that smaller is faster everywhere: nanoseconds
 * that an operation takes on the thread that calls it.
 *
 * <p>A fork has one such number, its <em>time</em>, and it is defined here: all of its time over
 * all of its operations, each operation with the same weight. Progress, tables, files, comparisons,
 * gates and the target of precision are all about it. Where operations were not counted, as in a
 * file of JMH, a fork's time is what JMH takes for its score: the mean of its rounds, each with the
 * same weight, of rates where the score is a rate.
 *
 * <p>A fork with a round that has no time, since no operation finished in it, has no time either.
 *
 * <p>Time is read from the clock that the settings name. Scores are of the clock on the wall, so
 * CPU time is taken from what was recorded beside them: that of all threads over all operations,
 * which is again the time of an operation on the thread that calls it. A fork without it has no
 * time.
 */
public final class ForkTimes {

  private static final double NANOS_PER_SECOND = 1e9;

  /** Statistics refuse values beyond this; no operation takes so long. */
  private static final double LONGEST = 1e100;

  private ForkTimes() {}

  /** Nanoseconds per operation of each round; not finite where a score is not a time. */
  public static double[] nanos(Fork fork, BenchmarkSettings settings) {
    return settings.clock() == ScoreClock.CPU ? cpuNanos(fork) : wallNanos(fork.rounds(), settings);
  }

  /**
   * Nanoseconds per operation of such rounds by the clock on the wall; not finite where a score is
   * not a time.
   */
  public static double[] wallNanos(List<Round> rounds, BenchmarkSettings settings) {
    double[] nanos = new double[rounds.size()];
    Arrays.setAll(nanos, i -> nanos(rounds.get(i).score(), settings));
    return nanos;
  }

  /**
   * Nanoseconds per operation of each warm-up round; not a number where the clock was not read, as
   * that of CPU time is not while code warms up.
   */
  public static double[] warmupNanos(Fork fork, BenchmarkSettings settings) {
    double[] nanos = wallNanos(fork.warmup(), settings);
    if (settings.clock() == ScoreClock.CPU) {
      Arrays.fill(nanos, Double.NaN);
    }
    return nanos;
  }

  private static double[] cpuNanos(Fork fork) {
    List<Round> rounds = fork.rounds();
    List<Double> taken = fork.metric(Metric.CPU_TIME).map(Metric::values).orElse(List.of());
    double[] nanos = new double[rounds.size()];
    Arrays.fill(nanos, Double.NaN);
    if (taken.size() == rounds.size()) {
      Arrays.setAll(nanos, i -> taken.get(i) / rounds.get(i).operations());
    }
    return nanos;
  }

  /** Whether all rounds of a fork have a time. */
  public static boolean isTimed(Fork fork, BenchmarkSettings settings) {
    for (double value : nanos(fork, settings)) {
      if (!(value > 0 && value < LONGEST)) {
        return false;
      }
    }
    return true;
  }

  /** The forks that have a time. */
  public static List<Fork> timed(List<Fork> forks, BenchmarkSettings settings) {
    return forks.stream().filter(fork -> isTimed(fork, settings)).toList();
  }

  /** Nanoseconds per operation of each round, one row for each of these forks that has a time. */
  public static double[][] nanosPerFork(List<Fork> forks, BenchmarkSettings settings) {
    return timed(forks, settings).stream()
        .map(fork -> nanos(fork, settings))
        .toArray(double[][]::new);
  }

  /** A fork's time in nanoseconds; not a number if it has none. */
  public static double time(Fork fork, BenchmarkSettings settings) {
    if (!isTimed(fork, settings)) {
      return Double.NaN;
    }
    return isCounted(fork) ? total(fork, settings) : byRounds(fork, settings);
  }

  /** The times of those forks that have one, in their order. */
  public static double[] times(List<Fork> forks, BenchmarkSettings settings) {
    return timed(forks, settings).stream().mapToDouble(fork -> time(fork, settings)).toArray();
  }

  /**
   * The number that each block contributes to a comparison: the logarithm of its fork's time, or
   * the mean of those of several forks. Forks without a time are left out.
   */
  public static NavigableMap<Integer, Double> logs(List<Fork> forks, BenchmarkSettings settings) {
    BlockMeans means = new BlockMeans();
    for (Fork fork : timed(forks, settings)) {
      means.add(fork.block(), Math.log(time(fork, settings)));
    }
    return means.byBlock();
  }

  /** Whether the operations of all rounds of a fork were counted. */
  public static boolean isCounted(Fork fork) {
    return fork.rounds().stream().allMatch(round -> round.operations() > 0);
  }

  /** Such values, in their order, as statistics take them. */
  public static double[] array(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double nanos(double score, BenchmarkSettings settings) {
    return settings.mode() == Mode.THROUGHPUT
        ? NANOS_PER_SECOND * settings.threads() / score
        : score;
  }

  private static double total(Fork fork, BenchmarkSettings settings) {
    double[] totals = nanos(fork, settings);
    double[] operations = fork.rounds().stream().mapToDouble(Round::operations).toArray();
    Arrays.setAll(totals, i -> totals[i] * operations[i]);
    return ForkTime.ofTotals(totals, operations);
  }

  private static double byRounds(Fork fork, BenchmarkSettings settings) {
    double[] scores = fork.rounds().stream().mapToDouble(Round::score).toArray();
    return nanos(ForkTime.ofRounds(scores), settings);
  }
}
