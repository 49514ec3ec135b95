package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * How much successive values of a series resemble each other.
 *
 * <p>The rounds of a fork do: they share caches, heap state and a warm-up trend. That is why their
 * number says little about how well a mean is known.
 */
final class Autocorrelation {
  private Autocorrelation() {}

  /**
   * Correlation of each value with the next: the sum of d(t) d(t+1) over the sum of d(t)², with d
   * the deviation from the mean. Null if there are fewer than two values or all are equal.
   */
  static @Nullable Double lagOne(double[] series) {
    return withinForks(new double[][] {series});
  }

  /**
   * Lag-one correlation of rounds inside their forks: products and squares of deviations from the
   * fork's own mean, summed over the forks. Null if no fork has two rounds or none varies.
   */
  static @Nullable Double withinForks(double[][] roundsPerFork) {
    double products = 0;
    double squares = 0;
    for (double[] rounds : roundsPerFork) {
      double[] deviations = deviations(rounds);
      products += lagProduct(deviations, 1);
      squares += lagProduct(deviations, 0);
    }
    return squares == 0 ? null : (Double) (products / squares);
  }

  /**
   * How many independent values would fix the mean as well as the series does: n / (1 + 2 Σ ρ(k)),
   * the sum cut by Geyer's initial positive and monotone sequence (Geyer 1992). From above 0 up to
   * n; a constant series counts fully.
   */
  static double effectiveSize(double[] series) {
    int n = Samples.require(series, 1, "values").length;
    double[] deviations = deviations(series);
    double squares = lagProduct(deviations, 0);
    if (squares == 0) {
      return n;
    }
    // Pairs of neighbouring lags, starting with lags 0 and 1, have a positive and falling sum in
    // theory; the first pair that is not positive is noise and ends the sum.
    double pairs = 0;
    double previous = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < n; lag += 2) {
      double pair = (lagProduct(deviations, lag) + lagProduct(deviations, lag + 1)) / squares;
      if (pair <= 0) {
        break;
      }
      previous = Math.min(previous, pair);
      pairs += previous;
    }
    double inflation = 2 * pairs - 1;
    return inflation <= 1 ? n : n / inflation;
  }

  private static double[] deviations(double[] series) {
    double mean = Moments.of(series).mean();
    double[] deviations = new double[series.length];
    for (int i = 0; i < series.length; i++) {
      deviations[i] = series[i] - mean;
    }
    return deviations;
  }

  private static double lagProduct(double[] deviations, int lag) {
    double sum = 0;
    for (int i = 0; i + lag < deviations.length; i++) {
      sum += deviations[i] * deviations[i + lag];
    }
    return sum;
  }
}
