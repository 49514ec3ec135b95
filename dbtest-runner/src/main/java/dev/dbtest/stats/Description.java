package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * What a set of values looks like, in the values' own unit. Quantiles are of type R-7.
 *
 * @param count how many values, at least 1
 * @param mean arithmetic mean
 * @param median middle value
 * @param standardDeviation sample standard deviation (n - 1); null for one value
 * @param min smallest value
 * @param max largest value
 * @param p25 quantile 0.25
 * @param p75 quantile 0.75
 * @param p95 quantile 0.95
 * @param p99 quantile 0.99
 */
public record Description(
    int count,
    double mean,
    double median,
    @Nullable Double standardDeviation,
    double min,
    double max,
    double p25,
    double p75,
    double p95,
    double p99) {
  /**
   * Describes the values; nothing is left out.
   *
   * @throws IllegalArgumentException if there is no value or one is not finite
   */
  public static Description of(double... values) {
    return of(values, Quantiles.of(values));
  }

  static Description of(double[] values, Quantiles quantiles) {
    Moments moments = Moments.of(values);
    return new Description(
        moments.count(),
        moments.mean(),
        quantiles.median(),
        moments.standardDeviation(),
        quantiles.at(0),
        quantiles.at(1),
        quantiles.at(0.25),
        quantiles.at(0.75),
        quantiles.at(0.95),
        quantiles.at(0.99));
  }

  /** The median under its name among the percentiles. */
  public double p50() {
    return median;
  }

  /**
   * Standard deviation as a share of the mean's size; null for one value and for a mean of zero.
   */
  public @Nullable Double coefficientOfVariation() {
    if (standardDeviation == null || mean == 0) {
      return null;
    }
    return standardDeviation / Math.abs(mean);
  }
}
