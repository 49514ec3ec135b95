package dev.dbtest.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values of blocks held against a limit, as it stands now. All numbers are in the unit of the
 * values.
 *
 * @param standing what is shown
 * @param mean mean of the values that were used
 * @param interval interval of the mean that decides. It holds at the design's error rate over all
 *     its looks together; before the first look it is an ordinary one that decides nothing. Null
 *     below 2 values
 * @param used how many of the first values mean and interval rest on
 * @param spread standard deviation of the used values; null below 2
 * @param nextLook number of values at which more may be shown; null if there is none, or all is
 *     shown
 */
public record LimitCheck(
    Standing standing,
    double mean,
    @Nullable ConfidenceInterval interval,
    int used,
    @Nullable Double spread,
    @Nullable Integer nextLook) {

  /** Differences below this are rounding, even when nothing varies. */
  private static final double ROUNDING = 1e-9;

  /** Where a mean stands. */
  public enum Standing {
    /** The whole interval lies above the limit. */
    ABOVE,
    /** The whole interval lies at the limit or below. */
    WITHIN,
    /** Neither is shown. */
    OPEN
  }

  /**
   * Holds values against a limit. A number of values that was fixed in advance is taken even where
   * it is too small for a verdict on a comparison: the limit was named by somebody, so that the
   * question is not how large a difference is.
   */
  static LimitCheck of(double[] values, double limit, ComparisonDesign design, StudentT t) {
    Samples.require(values, 1, "values");
    int decisive = decisive(values.length, design);
    int used = decisive == 0 ? values.length : decisive;
    double[] first = Arrays.copyOf(values, used);
    @Nullable Integer next = design.nextLook(values.length);
    if (used < 2) {
      return new LimitCheck(Standing.OPEN, first[0], null, used, null, next);
    }
    Estimate mean = Estimate.ofMean(first);
    double spread = mean.standardError() * Math.sqrt(used);
    if (decisive == 0) {
      ConfidenceInterval ordinary = mean.interval(1 - design.errorRate(), t);
      return new LimitCheck(Standing.OPEN, mean.value(), ordinary, used, spread, next);
    }
    LookInterval looks = LookInterval.of(values, design, t);
    if (looks == null) {
      // A fixed number that is too small for a verdict on a comparison.
      ConfidenceInterval only =
          ConfidenceInterval.around(
              mean.value(),
              mean.standardError() == 0 ? 0 : design.multiplier(used, t) * mean.standardError(),
              1 - design.errorRate());
      looks = new LookInterval(mean, only, false);
    }
    ConfidenceInterval interval = looks.interval();
    Standing standing = looks.contradicted() ? Standing.OPEN : standing(interval, limit);
    return new LimitCheck(
        standing, mean.value(), interval, used, spread, standing == Standing.OPEN ? next : null);
  }

  private static int decisive(int available, ComparisonDesign design) {
    if (design instanceof FixedBlocks fixed && available >= fixed.blocks()) {
      return fixed.blocks();
    }
    return design.blocksForVerdict(available);
  }

  private static Standing standing(ConfidenceInterval interval, double limit) {
    if (interval.lower() > limit + ROUNDING) {
      return Standing.ABOVE;
    }
    return interval.upper() <= limit + ROUNDING ? Standing.WITHIN : Standing.OPEN;
  }
}
