package dev.dbtest.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Interval of a median between two of the sorted values, which assumes nothing but independence
 * (David and Nagaraja, Order Statistics, 2003, section 7.1).
 */
final class MedianInterval {
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
    BinomialDistribution below = new BinomialDistribution(null, n, 0.5);
    double tail = (1 - level) / 2;
    int rank = 0;
    while (2 * (rank + 1) <= n && below.cumulativeProbability(rank) <= tail) {
      rank++;
    }
    if (rank == 0) {
      return null;
    }
    double achieved = 1 - 2 * below.cumulativeProbability(rank - 1);
    return new ConfidenceInterval(
        quantiles.valueOfRank(rank), quantiles.valueOfRank(n - rank + 1), achieved);
  }
}
