package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * The error that JMH prints: half the width of a 99.9 % t interval over all rounds of all forks
 * together. It takes rounds of one fork as independent, so it answers "the same processes again"
 * and not "this code again", and it is usually too small. Shown beside our interval for readers who
 * compare with JMH, and always under its own name.
 *
 * @param rounds rounds of all forks, at least 3
 * @param mean mean of all rounds
 * @param error half-width around the mean, at least 0
 */
public record PooledError(int rounds, double mean, double error) {
  /** The level that JMH uses. */
  public static final double LEVEL = 0.999;

  /** Null for fewer than three rounds, as JMH gives no error there. */
  static @Nullable PooledError of(double[] rounds, StudentT t) {
    if (rounds.length < 3) {
      return null;
    }
    Estimate mean = Estimate.ofMean(rounds);
    double error = mean.interval(LEVEL, t).upper() - mean.value();
    return new PooledError(rounds.length, mean.value(), error);
  }

  /** The error as an interval around the mean. */
  public ConfidenceInterval interval() {
    return ConfidenceInterval.around(mean, error, LEVEL);
  }
}
