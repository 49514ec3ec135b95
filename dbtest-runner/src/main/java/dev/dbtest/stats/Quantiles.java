package dev.dbtest.stats;

import java.util.Arrays;

/**
 * Sample quantiles of type R-7 (Hyndman and Fan 1996): linear interpolation at position (n - 1)p
 * between the sorted values, the default of R, NumPy and spreadsheets.
 *
 * <p>JMH interpolates at (n + 1)p instead, so its percentiles of few values lie further out.
 */
public final class Quantiles {
  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Prepares the quantiles of the values, which are copied and may be in any order.
   *
   * @throws IllegalArgumentException if there is no value or one is not finite
   */
  public static Quantiles of(double... values) {
    double[] sorted = Samples.require(values, 1, "values").clone();
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  /**
   * The value below which the share {@code probability} of the values lies.
   *
   * @param probability from 0 (the minimum) to 1 (the maximum)
   * @throws IllegalArgumentException if the probability is outside 0 to 1
   */
  public double at(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "quantile %s asked for, but a probability lies between 0 and 1".formatted(probability));
    }
    double position = (sorted.length - 1) * probability;
    int below = (int) position;
    if (below == sorted.length - 1) {
      return sorted[below];
    }
    return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
  }

  /** The middle value, or the mean of the two middle values. */
  public double median() {
    return at(0.5);
  }

  double valueOfRank(int rank) {
    return sorted[rank - 1];
  }
}
