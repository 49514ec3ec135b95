package dev.dbtest.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares forks that were measured side by side in blocks. */
final class PairedComparison {
  private final StudentT t;

  PairedComparison(StudentT t) {
    this.t = t;
  }

  Comparison compare(double[] baseline, double[] variant, ComparisonPlan plan) {
    double[] differences = PairedDifferences.of(baseline, variant);
    int forVerdict = plan.design().blocksForVerdict(differences.length);
    if (forVerdict == 0) {
      return provisional(differences, plan);
    }
    double[] used = Arrays.copyOf(differences, forVerdict);
    LookInterval looks = Objects.requireNonNull(LookInterval.of(differences, plan.design(), t));
    Estimate mean = looks.mean();
    ConfidenceInterval interval = looks.interval();
    Verdict verdict =
        looks.contradicted()
            ? Verdict.INCONCLUSIVE
            : Decision.of(interval.lower(), interval.upper(), plan);
    boolean open = verdict == Verdict.INCONCLUSIVE;
    double spread = mean.standardError() * Math.sqrt(forVerdict);
    boolean hopeless =
        looks.contradicted()
            || plan.design()
                .givesUp(mean.value(), spread, forVerdict, Math.log1p(plan.equivalence()), t);
    return new Comparison(
        verdict,
        false,
        Math.exp(mean.value()),
        interval.exponential(),
        differences.length,
        forVerdict,
        spread,
        open && !hopeless ? plan.design().nextLook(differences.length) : null,
        open ? further(mean.value(), spread, differences.length, plan) : null,
        RobustSpread.unusual(used),
        plan.design().looksUpTo(differences.length));
  }

  private Comparison provisional(double[] differences, ComparisonPlan plan) {
    int n = differences.length;
    @Nullable Integer next = plan.design().nextLook(n);
    if (n < 2) {
      return new Comparison(
          Verdict.INCONCLUSIVE,
          true,
          Math.exp(differences[0]),
          null,
          n,
          n,
          null,
          next,
          null,
          List.of(),
          List.of());
    }
    Estimate mean = Estimate.ofMean(differences);
    double spread = mean.standardError() * Math.sqrt(n);
    return new Comparison(
        Verdict.INCONCLUSIVE,
        true,
        Math.exp(mean.value()),
        mean.interval(1 - plan.design().errorRate(), t).exponential(),
        n,
        n,
        spread,
        next,
        further(mean.value(), spread, n, plan),
        RobustSpread.unusual(differences),
        List.of());
  }

  private FurtherBlocks further(double logRatio, double spread, int now, ComparisonPlan plan) {
    return FurtherBlocks.estimate(
        logRatio, now, plan, blocks -> halfWidth(spread / Math.sqrt(blocks), blocks, plan));
  }

  private double halfWidth(double standardError, int blocks, ComparisonPlan plan) {
    return standardError == 0 ? 0 : plan.design().multiplier(blocks, t) * standardError;
  }
}
