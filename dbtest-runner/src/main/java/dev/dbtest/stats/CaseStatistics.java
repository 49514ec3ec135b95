package dev.dbtest.stats;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything reported about one benchmark case by itself. Values are in the unit of the rounds,
 * nanoseconds per operation unless the caller chose another; smaller is better.
 *
 * @param rounds description of the rounds of all forks together
 * @param outliers rounds outside Tukey's fences, counted and kept
 * @param forkTimes time per operation of each fork, in the order of the forks
 * @param score the case's time per operation: the geometric mean of the fork times
 * @param arithmeticMean mean over forks of the mean of their rounds, each round with the same
 *     weight, for readers who compare with JMH; it is no part of any comparison
 * @param interval t interval of the score from the logarithms of the fork times; null for one fork
 * @param medianInterval interval of the median of fork times by order statistics, with the level it
 *     achieves; null below 6 forks at 95 %
 * @param spread spread between and within forks; null below two forks or two rounds
 * @param autocorrelation resemblance of successive rounds of a fork, -1 to 1; null if nothing
 *     varies
 * @param effectiveRounds how many independent rounds all rounds are worth within their forks, above
 *     0 and at most the number of rounds
 * @param pooledError the error that JMH would print; null below three rounds
 * @param drift change from early to late rounds; null below two forks or four rounds per fork
 * @param modes the two groups the forks fall into; null if they do not, or are fewer than eight
 * @param machines how the machines differ that measured it; null for one machine. Score and
 *     interval are then over machines, and what is said of forks together is left out.
 */
public record CaseStatistics(
    Description rounds,
    Outliers outliers,
    List<Double> forkTimes,
    double score,
    double arithmeticMean,
    @Nullable ConfidenceInterval interval,
    @Nullable ConfidenceInterval medianInterval,
    @Nullable VarianceSplit spread,
    @Nullable Double autocorrelation,
    double effectiveRounds,
    @Nullable PooledError pooledError,
    @Nullable RoundDrift drift,
    @Nullable ForkModes modes,
    @Nullable BetweenMachines machines) {
  private static final double NANOSECONDS_A_SECOND = 1e9;

  static CaseStatistics of(double[][] roundsPerFork, double[] forkTimes, double level, StudentT t) {
    if (roundsPerFork.length == 0) {
      throw new IllegalArgumentException(
          "0 forks given, but a case needs at least one; measure it");
    }
    if (roundsPerFork.length != forkTimes.length) {
      throw new IllegalArgumentException(
          "%d forks and %d fork times given, but each fork has one time; give both in the same order"
              .formatted(roundsPerFork.length, forkTimes.length));
    }
    double[] means = new double[roundsPerFork.length];
    int count = 0;
    double effective = 0;
    for (int i = 0; i < means.length; i++) {
      double[] rounds = Samples.require(roundsPerFork[i], 1, "rounds of a fork");
      means[i] = Moments.of(rounds).mean();
      count += rounds.length;
      effective += Autocorrelation.effectiveSize(rounds);
    }
    double[] all = flatten(roundsPerFork, count);
    Quantiles quantiles = Quantiles.of(all);
    GeometricMean score = GeometricMean.of(forkTimes);
    return new CaseStatistics(
        Description.of(all, quantiles),
        Outliers.of(all, quantiles),
        Arrays.stream(forkTimes).boxed().toList(),
        score.value(),
        Moments.of(means).mean(),
        score.interval(level, t),
        MedianInterval.of(forkTimes, level),
        VarianceSplit.of(roundsPerFork),
        Autocorrelation.withinForks(roundsPerFork),
        effective,
        PooledError.of(all, t),
        RoundDrift.of(roundsPerFork, level, t),
        ForkModes.of(forkTimes),
        null);
  }

  /** The same with each machine as one value. */
  CaseStatistics over(double[] machineScores, double level, StudentT t) {
    GeometricMean mean = GeometricMean.of(machineScores);
    return new CaseStatistics(
        rounds,
        outliers,
        forkTimes,
        mean.value(),
        arithmeticMean,
        mean.interval(level, t),
        null,
        null,
        autocorrelation,
        effectiveRounds,
        pooledError,
        drift,
        null,
        BetweenMachines.of(machineScores));
  }

  private static double[] flatten(double[][] rows, int count) {
    double[] all = new double[count];
    int at = 0;
    for (double[] row : rows) {
      System.arraycopy(row, 0, all, at, row.length);
      at += row.length;
    }
    return all;
  }

  /** How many forks were measured. */
  public int forks() {
    return forkTimes.size();
  }

  /**
   * What is written after ±: how far the upper end of the interval lies from the score. The lower
   * end is a little nearer, since the interval is one of logarithms. Null without an interval.
   */
  public @Nullable Double margin() {
    return interval == null ? null : (Double) (interval.upper() - score);
  }

  /** {@link #margin} as a share of the score. */
  public @Nullable Double relativeMargin() {
    Double margin = margin();
    return margin == null ? null : (Double) (margin / score);
  }

  /** Operations per second of one thread, if values are nanoseconds per operation. */
  public double operationsPerSecond() {
    return NANOSECONDS_A_SECOND / score;
  }
}
