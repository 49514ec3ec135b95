package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * Count, mean and sum of squared deviations of some values, by the corrected two-pass algorithm
 * (Chan, Golub, LeVeque 1983), which stays accurate when the values are large and close together.
 *
 * @param count how many values, at least 1
 * @param mean their arithmetic mean, in the values' unit
 * @param squares sum of squared deviations from the mean, in the unit squared, at least 0
 */
record Moments(int count, double mean, double squares) {
  /**
   * @throws IllegalArgumentException if there is no value or one is not finite
   */
  static Moments of(double[] values) {
    Samples.require(values, 1, "values");
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double guess = sum / values.length;
    double residue = 0;
    double squares = 0;
    for (double value : values) {
      double deviation = value - guess;
      residue += deviation;
      squares += deviation * deviation;
    }
    // The residue is the rounding error of the first pass; it corrects both results.
    double mean = guess + residue / values.length;
    return new Moments(
        values.length, mean, Math.max(0, squares - residue * residue / values.length));
  }

  /** Sample variance with the n - 1 denominator; null for one value. */
  @Nullable Double variance() {
    return count < 2 ? null : (Double) (squares / (count - 1));
  }

  /** Square root of the variance; null for one value. */
  @Nullable Double standardDeviation() {
    Double variance = variance();
    return variance == null ? null : (Double) Math.sqrt(variance);
  }

  /** Standard deviation divided by the root of the count; null for one value. */
  @Nullable Double standardError() {
    Double variance = variance();
    return variance == null ? null : (Double) Math.sqrt(variance / count);
  }
}
