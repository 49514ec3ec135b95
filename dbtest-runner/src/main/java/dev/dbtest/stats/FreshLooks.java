package dev.dbtest.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Looks at the fresh blocks of a confirmation, after 6, 9, 12, 16 and 20 of them. A claim has one
 * direction, so it is tested on one side.
 */
final class FreshLooks {
  /** The error rate of the levels of {@link LookSchedule#CONFIRMATION}, on one side. */
  static final double ONE_SIDED = 0.05;

  /**
   * Levels shrink a little faster than the error rate that they belong to. By this factor a p-value
   * is too small where a part of the rate is asked for, as Holm's correction does; by simulation,
   * 1.2 is not enough.
   */
  private static final double SMALLER_RATES = 1.35;

  private static final List<Look> LOOKS = LookSchedule.CONFIRMATION.looks(ErrorRate.FIVE_PERCENT);

  /** For the interval that is quoted: looks at the same blocks, at 5 % on two sides. */
  private static final ComparisonDesign QUOTED =
      new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.TWENTY);

  private FreshLooks() {}

  /** Blocks at the first look. */
  static int fewest() {
    return LOOKS.get(0).blocks();
  }

  /** Blocks at the last look. */
  static int most() {
    return LookSchedule.CONFIRMATION.last();
  }

  /**
   * The p-value of a claim that may be tested at each look: at most α in a share α of all runs in
   * which the claim is false, however many looks there are.
   *
   * @param excess what speaks for the claim in each block, above 0 if it does; at least {@link
   *     #fewest} values
   * @param exact whether it will be held against {@link #ONE_SIDED} itself, for which the levels
   *     are exact
   */
  static double pValue(double[] excess, boolean exact) {
    double smallest = 1;
    for (Look look : LOOKS) {
      if (look.blocks() <= excess.length) {
        double p = oneSided(Estimate.ofMean(Arrays.copyOf(excess, look.blocks())));
        smallest = Math.min(smallest, ONE_SIDED * p / (look.level() / 2));
      }
    }
    return exact ? smallest : Math.min(1, SMALLER_RATES * smallest);
  }

  /** Estimate and interval to quote, of all looks together. */
  static LookInterval quoted(double[] values, StudentT t) {
    LookInterval looks = LookInterval.of(values, QUOTED, t);
    if (looks == null) {
      throw new IllegalArgumentException(
          values.length + " fresh blocks given, but a confirmation needs " + fewest());
    }
    return looks;
  }

  private static double oneSided(Estimate mean) {
    if (mean.standardError() == 0) {
      return mean.value() > 0 ? 0 : 1;
    }
    return StudentT.beyond(mean.value() / mean.standardError(), mean.degrees());
  }
}
