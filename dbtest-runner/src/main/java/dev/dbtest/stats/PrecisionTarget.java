package dev.dbtest.stats;

import java.util.Arrays;

/**
 * How well one case must be known before its measurement ends: fixed-width stopping after Chow and
 * Robbins (1965). The rule looks at the spread and never at the value, so for normal forks the 95 %
 * intervals still cover in 93 to 95 % of runs. Where one fork in five is slow, a run that has not
 * met a slow one yet stops too early; no rule for so few forks can know.
 *
 * @param relativeMargin how far the upper end of the score's interval may lie from the score, as a
 *     share of it, above 0; 0.015 asks for ±1.5 %
 * @param level confidence level of the interval, between 0 and 1
 */
public record PrecisionTarget(double relativeMargin, double level) {
  /** An interval of fewer forks is too uncertain to stop on. */
  private static final int FEWEST_FORKS = 5;

  /**
   * @throws IllegalArgumentException if the width is not above 0 or the level is not between 0 and
   *     1
   */
  public PrecisionTarget {
    if (!(relativeMargin > 0 && relativeMargin < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "precision is %s, but must be above 0, such as 0.015 for 1.5 %%"
              .formatted(relativeMargin));
    }
    Samples.requireLevel(level, "confidence level");
  }

  /** Whether the interval was narrow enough after the last two forks, each time from 5 or more. */
  boolean isReached(double[] forkTimes, StudentT t) {
    int n = forkTimes.length;
    return n > FEWEST_FORKS
        && isNarrow(forkTimes, t)
        && isNarrow(Arrays.copyOf(forkTimes, n - 1), t);
  }

  /** How many more forks would do if the spread stayed; at least 1. */
  FurtherBlocks further(double[] forkTimes, StudentT t) {
    int now = forkTimes.length;
    double spread = GeometricMean.of(forkTimes).spread();
    double wanted = Math.log1p(relativeMargin);
    for (int n = Math.max(now, FEWEST_FORKS) + 1; n <= FurtherBlocks.HORIZON; n++) {
      if (spread == 0 || t.multiplier(n - 1.0, level) * spread / Math.sqrt(n) <= wanted) {
        return new FurtherBlocks(n - now, false);
      }
    }
    return new FurtherBlocks(Math.max(1, FurtherBlocks.HORIZON - now), true);
  }

  private boolean isNarrow(double[] forkTimes, StudentT t) {
    GeometricMean score = GeometricMean.of(forkTimes);
    ConfidenceInterval interval = score.interval(level, t);
    return interval != null && interval.upper() <= (1 + relativeMargin) * score.value();
  }
}
