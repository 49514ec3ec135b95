package dev.dbtest.stats;

import java.util.Arrays;

/**
 * How well one case must be known before its measurement ends: fixed-width stopping after Chow and
 * Robbins (1965). The rule looks at the spread and never at the value, so for normal forks the 95 %
 * intervals still cover in 93 to 95 % of runs. Where one fork in five is slow, a run that has not
 * met a slow one yet stops too early; no rule for so few forks can know.
 *
 * @param relativeHalfWidth half the interval's width over the mean, above 0; 0.015 asks for ±1.5 %
 * @param level confidence level of the interval, between 0 and 1
 */
public record PrecisionTarget(double relativeHalfWidth, double level) {
  /** An interval of fewer forks is too uncertain to stop on. */
  private static final int FEWEST_FORKS = 5;

  /**
   * @throws IllegalArgumentException if the width is not above 0 or the level is not between 0 and
   *     1
   */
  public PrecisionTarget {
    if (!(relativeHalfWidth > 0 && relativeHalfWidth < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "precision is %s, but must be above 0, such as 0.015 for 1.5 %%"
              .formatted(relativeHalfWidth));
    }
    Samples.requireLevel(level, "confidence level");
  }

  /** Whether the interval was narrow enough after the last two forks, each time from 5 or more. */
  boolean isReached(double[] forkMeans, StudentT t) {
    int n = forkMeans.length;
    return n > FEWEST_FORKS
        && isNarrow(forkMeans, t)
        && isNarrow(Arrays.copyOf(forkMeans, n - 1), t);
  }

  /** How many more forks would do if mean and spread stayed; at least 1. */
  FurtherBlocks further(double[] forkMeans, StudentT t) {
    Estimate mean = Estimate.ofMean(forkMeans);
    int now = forkMeans.length;
    double spread = mean.standardError() * Math.sqrt(now);
    double wanted = relativeHalfWidth * Math.abs(mean.value());
    for (int n = Math.max(now, FEWEST_FORKS) + 1; n <= FurtherBlocks.HORIZON; n++) {
      if (spread == 0 || t.multiplier(n - 1.0, level) * spread / Math.sqrt(n) <= wanted) {
        return new FurtherBlocks(n - now, false);
      }
    }
    return new FurtherBlocks(Math.max(1, FurtherBlocks.HORIZON - now), true);
  }

  private boolean isNarrow(double[] forkMeans, StudentT t) {
    Estimate mean = Estimate.ofMean(forkMeans);
    return mean.interval(level, t).halfWidth() <= relativeHalfWidth * Math.abs(mean.value());
  }
}
