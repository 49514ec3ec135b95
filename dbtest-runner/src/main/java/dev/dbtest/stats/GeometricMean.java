package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * The geometric mean of independent values above 0, with intervals that come from their logarithms.
 * They never reach below 0 and suit skewed times.
 *
 * <p>Logarithms are taken of the values over the first one, so that one value, or equal ones, come
 * out as they went in.
 */
public final class GeometricMean {
  private final double first;
  private final double[] logs;

  private GeometricMean(double first, double[] logs) {
    this.first = first;
    this.logs = logs;
  }

  /**
   * The mean of these values.
   *
   * @throws IllegalArgumentException if there is no value, or one is not finite or not above 0
   */
  public static GeometricMean of(double... values) {
    Samples.require(values, 1, "values");
    Samples.requirePositive(values, "values");
    double[] logs = new double[values.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(values[i]) - Math.log(values[0]);
    }
    return new GeometricMean(values[0], logs);
  }

  /** The mean. */
  public double value() {
    return first * Math.exp(Moments.of(logs).mean());
  }

  /** The t interval of the mean; null for one value. */
  @Nullable ConfidenceInterval interval(double level, StudentT t) {
    if (logs.length < 2) {
      return null;
    }
    return Estimate.ofMean(logs).interval(level, t).exponential().times(first);
  }

  /** Standard deviation of the values' logarithms; needs two values. */
  double spread() {
    return Estimate.ofMean(logs).standardError() * Math.sqrt(logs.length);
  }
}
