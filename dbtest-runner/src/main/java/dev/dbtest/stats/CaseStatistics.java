package dev.dbtest.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything reported about one benchmark case by itself. Values are in the unit of the rounds,
 * nanoseconds per operation unless the caller chose another; smaller is better.
 *
 * @param rounds description of the rounds of all forks together
 * @param outliers rounds outside Tukey's fences, counted and kept
 * @param forkMeans mean of each fork, in the order of the forks
 * @param mean mean of the fork means; equals {@code rounds().mean()} if the forks have equally many
 *     rounds
 * @param interval t interval of the mean from the fork means; null for one fork
 * @param medianInterval interval of the median of fork means by order statistics, with the level it
 *     achieves; null below 6 forks at 95 %
 * @param spread spread between and within forks; null below two forks or two rounds
 * @param autocorrelation resemblance of successive rounds of a fork, -1 to 1; null if nothing
 *     varies
 * @param effectiveRounds how many independent rounds all rounds are worth within their forks, above
 *     0 and at most the number of rounds
 * @param pooledError the error that JMH would print; null below three rounds
 * @param drift change from early to late rounds; null below two forks or four rounds per fork
 * @param modes the two groups the forks fall into; null if they do not, or are fewer than eight
 */
public record CaseStatistics(
    Description rounds,
    Outliers outliers,
    List<Double> forkMeans,
    double mean,
    @Nullable ConfidenceInterval interval,
    @Nullable ConfidenceInterval medianInterval,
    @Nullable VarianceSplit spread,
    @Nullable Double autocorrelation,
    double effectiveRounds,
    @Nullable PooledError pooledError,
    @Nullable RoundDrift drift,
    @Nullable ForkModes modes) {
  private static final double NANOSECONDS_A_SECOND = 1e9;

  static CaseStatistics of(double[][] roundsPerFork, double level, StudentT t) {
    if (roundsPerFork.length == 0) {
      throw new IllegalArgumentException(
          "0 forks given, but a case needs at least one; measure it");
    }
    double[] means = new double[roundsPerFork.length];
    List<Double> meanList = new ArrayList<>(means.length);
    int count = 0;
    double effective = 0;
    boolean positive = true;
    for (int i = 0; i < means.length; i++) {
      double[] rounds = Samples.require(roundsPerFork[i], 1, "rounds of a fork");
      means[i] = Moments.of(rounds).mean();
      meanList.add(means[i]);
      count += rounds.length;
      effective += Autocorrelation.effectiveSize(rounds);
      positive &= means[i] > 0;
    }
    double[] all = flatten(roundsPerFork, count);
    Quantiles quantiles = Quantiles.of(all);
    boolean several = means.length > 1;
    return new CaseStatistics(
        Description.of(all, quantiles),
        Outliers.of(all, quantiles),
        List.copyOf(meanList),
        Moments.of(means).mean(),
        several ? Estimate.ofMean(means).interval(level, t) : null,
        MedianInterval.of(means, level),
        VarianceSplit.of(roundsPerFork),
        Autocorrelation.withinForks(roundsPerFork),
        effective,
        PooledError.of(all, t),
        RoundDrift.of(roundsPerFork, level, t),
        positive ? ForkModes.of(means) : null);
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
    return forkMeans.size();
  }

  /**
   * Half the interval's width as a share of the mean; null without an interval or a mean above 0.
   */
  public @Nullable Double relativeHalfWidth() {
    return interval == null || mean <= 0 ? null : (Double) (interval.halfWidth() / mean);
  }

  /**
   * Operations per second, if values are nanoseconds per operation; null if the mean is not above
   * 0.
   */
  public @Nullable Double operationsPerSecond() {
    return mean > 0 ? (Double) (NANOSECONDS_A_SECOND / mean) : null;
  }
}
