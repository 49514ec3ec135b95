package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * Interval of a median between two of the sorted values, which assumes nothing but independence
 * (David and Nagaraja, Order Statistics, 2003, section 7.1).
 */
final class MedianInterval {
  private static final double LOG_TWO = Math.log(2);

  private MedianInterval() {}

  /**
   * The narrowest symmetric interval that reaches the level; its own level is the coverage really
   * achieved, which is higher.
   *
   * @return null if even smallest to largest value does not reach the level, as below 6 values at
   *     95 %
   */
  static @Nullable ConfidenceInterval of(double[] values, double level) {
    Samples.requireLevel(level, "confidence level");
    Quantiles quantiles = Quantiles.of(values);
    int n = values.length;
    double tail = (1 - level) / 2;
    int rank = 0;
    double outside = 0;
    double cumulative = 0;
    // Logarithm of the probability that so many of n values lie below their true median.
    double logProbability = -n * LOG_TWO;
    while (2 * (rank + 1) <= n) {
      cumulative += Math.exp(logProbability);
      if (cumulative > tail) {
        break;
      }
      outside = cumulative;
      logProbability += Math.log((double) (n - rank) / (rank + 1));
      rank++;
    }
    if (rank == 0) {
      return null;
    }
    return new ConfidenceInterval(
        quantiles.valueOfRank(rank), quantiles.valueOfRank(n - rank + 1), 1 - 2 * outside);
  }
}
