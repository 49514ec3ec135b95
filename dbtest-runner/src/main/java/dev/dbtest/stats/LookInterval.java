package dev.dbtest.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the looks at a growing number of values say about their mean, all looks together.
 *
 * <p>The intervals of all looks hold together, so the mean lies in every one of them: what they
 * have in common is the interval. An answer that was shown once therefore stays shown, however long
 * a run goes on for another question. Where the estimate of the last look lies outside of what they
 * have in common, the interval is widened to the estimate, which can only make it hold more often.
 * Looks that have nothing in common contradict each other, and one of them is wrong; then the last
 * look says what is known, and nothing counts as shown.
 *
 * @param mean estimate of the last look
 * @param interval interval of the mean
 * @param contradicted whether the looks have nothing in common
 */
record LookInterval(Estimate mean, ConfidenceInterval interval, boolean contradicted) {

  /**
   * The interval after the looks that values allow.
   *
   * @param values one value a block, in the order of the blocks
   * @return null if they do not allow a look
   */
  static @Nullable LookInterval of(double[] values, ComparisonDesign design, StudentT t) {
    double lower = Double.NEGATIVE_INFINITY;
    double upper = Double.POSITIVE_INFINITY;
    Estimate mean = null;
    ConfidenceInterval last = null;
    for (int blocks : design.looksUpTo(values.length)) {
      mean = Estimate.ofMean(Arrays.copyOf(values, blocks));
      last = at(mean, blocks, design, t);
      lower = Math.max(lower, last.lower());
      upper = Math.min(upper, last.upper());
    }
    if (mean == null || last == null) {
      return null;
    }
    if (lower > upper) {
      return new LookInterval(mean, last, true);
    }
    double value = mean.value();
    return new LookInterval(
        mean,
        new ConfidenceInterval(Math.min(lower, value), Math.max(upper, value), last.level()),
        false);
  }

  private static ConfidenceInterval at(
      Estimate mean, int blocks, ComparisonDesign design, StudentT t) {
    double error = mean.standardError();
    double halfWidth = error == 0 ? 0 : design.multiplier(blocks, t) * error;
    return ConfidenceInterval.around(mean.value(), halfWidth, 1 - design.errorRate());
  }
}
