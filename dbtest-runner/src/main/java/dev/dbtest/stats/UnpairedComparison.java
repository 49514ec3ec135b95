package dev.dbtest.stats;

import java.util.List;

/**
 * Compares forks that were not measured side by side, such as those of two stored runs, by Welch's
 * interval of log fork means. Drift of the machine between the runs is not visible to it.
 */
final class UnpairedComparison {
  private final StudentT t;

  UnpairedComparison(StudentT t) {
    this.t = t;
  }

  Comparison compare(double[] baseline, double[] variant, ComparisonPlan plan) {
    if (!(plan.design() instanceof FixedBlocks)) {
      throw new IllegalArgumentException(
          "an unpaired comparison was planned with looks, but its interval holds only for a number"
              + " of forks fixed in advance; plan it with FixedBlocks");
    }
    Estimate difference = Estimate.ofUnpairedDifference(baseline, variant);
    double level = 1 - plan.design().errorRate();
    ConfidenceInterval interval = difference.interval(level, t);
    int forks = Math.min(baseline.length, variant.length);
    boolean provisional = forks < ComparisonDesign.FEWEST_BLOCKS;
    Verdict verdict =
        provisional ? Verdict.INCONCLUSIVE : Decision.of(interval.lower(), interval.upper(), plan);
    double spread = spread(baseline, variant);
    FurtherBlocks further =
        verdict == Verdict.INCONCLUSIVE
            ? FurtherBlocks.estimate(
                difference.value(), forks, plan, blocks -> halfWidth(spread, blocks, level))
            : null;
    return new Comparison(
        verdict,
        provisional,
        Math.exp(difference.value()),
        interval.exponential(),
        forks,
        forks,
        spread,
        null,
        further,
        List.of());
  }

  private static double spread(double[] baseline, double[] variant) {
    double one = Moments.of(baseline).squares() / (baseline.length - 1);
    double two = Moments.of(variant).squares() / (variant.length - 1);
    return Math.sqrt(one + two);
  }

  /** With equally many forks on both sides and similar variances. */
  private double halfWidth(double spread, int forks, double level) {
    return spread == 0 ? 0 : t.multiplier(2.0 * (forks - 1), level) * spread / Math.sqrt(forks);
  }
}
