package dev.dbtest.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
    if (!(plan.design() instanceof IndependentForks)) {
      throw new IllegalArgumentException(
          "an unpaired comparison was planned as one of blocks; plan it with IndependentForks");
    }
    int forks = Math.min(baseline.length, variant.length);
    double logRatio = Moments.of(variant).mean() - Moments.of(baseline).mean();
    if (forks < 2) {
      return comparison(Verdict.INCONCLUSIVE, true, logRatio, null, forks, null, null);
    }
    ConfidenceInterval interval =
        Estimate.ofUnpairedDifference(baseline, variant).interval(1 - plan.design().errorRate(), t);
    boolean provisional = plan.design().blocksForVerdict(forks) == 0;
    Verdict verdict =
        provisional ? Verdict.INCONCLUSIVE : Decision.of(interval.lower(), interval.upper(), plan);
    double spread = spread(baseline, variant);
    FurtherBlocks further =
        verdict == Verdict.INCONCLUSIVE
            ? FurtherBlocks.estimate(
                logRatio, forks, plan, blocks -> halfWidth(spread, blocks, plan.design()))
            : null;
    return comparison(
        verdict, provisional, logRatio, interval.exponential(), forks, spread, further);
  }

  private static Comparison comparison(
      Verdict verdict,
      boolean provisional,
      double logRatio,
      @Nullable ConfidenceInterval interval,
      int forks,
      @Nullable Double spread,
      @Nullable FurtherBlocks further) {
    return new Comparison(
        verdict,
        provisional,
        Math.exp(logRatio),
        interval,
        forks,
        forks,
        spread,
        null,
        further,
        List.of(),
        List.of());
  }

  private static double spread(double[] baseline, double[] variant) {
    double one = Moments.of(baseline).squares() / (baseline.length - 1);
    double two = Moments.of(variant).squares() / (variant.length - 1);
    return Math.sqrt(one + two);
  }

  private double halfWidth(double spread, int forks, ComparisonDesign design) {
    return spread == 0 ? 0 : design.multiplier(forks, t) * spread / Math.sqrt(forks);
  }
}
