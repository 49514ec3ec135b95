package dev.dbtest.stats;

/**
 * Intervals of a normal mean that all hold at once, however long one goes on (Lai 1976; Wang and
 * Ramdas, "Anytime-valid t-tests and confidence sequences for Gaussian means with unknown
 * variance", 2023). The effect is mixed over a normal prior of one standard deviation.
 */
final class ConfidenceSequence {
  private ConfidenceSequence() {}

  /**
   * Half-width in standard errors after n values; infinite while too few values are there.
   *
   * @param errorRate probability that any of the intervals misses, between 0 and 1
   */
  static double multiplier(int n, double errorRate) {
    double ratio = 1.0 + n;
    double bound = Math.pow(ratio / (errorRate * errorRate), 1.0 / n);
    if (bound >= ratio) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.sqrt((n - 1) * (bound - 1) / (1 - bound / ratio));
  }
}
