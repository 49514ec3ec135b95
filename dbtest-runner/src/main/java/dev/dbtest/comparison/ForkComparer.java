package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.FixedBlocks;
import dev.dbtest.stats.GroupSequential;
import dev.dbtest.stats.IndependentForks;
import dev.dbtest.stats.LookSchedule;
import dev.dbtest.stats.Statistics;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Compares the forks of a variant with those of its reference. */
public final class ForkComparer {

  private static final int FEWEST_FOR_SPREAD = 2;

  private final Statistics statistics;
  private final ComparisonPlan plan;

  /**
   * Compares according to this plan.
   *
   * @param statistics does the computations; may be shared
   * @param plan what is asked; its design holds for cases whose number of forks the data decide
   */
  public ForkComparer(Statistics statistics, ComparisonPlan plan) {
    this.statistics = statistics;
    this.plan = plan;
  }

  /**
   * The plan for a case with that many forks: a number fixed beforehand is looked at once, and
   * looks at a number that the data decide end at the most forks. Forks of stored runs are all
   * there already.
   *
   * @param forks how many forks the variant was to have
   */
  public ComparisonPlan planFor(ForkPlan forks) {
    if (forks.isFixed() && !isUnpaired()) {
      int blocks = Math.max(FEWEST_FOR_SPREAD, forks.least());
      return plan.withDesign(new FixedBlocks(blocks, plan.design().errorRate()));
    }
    return plan.design() instanceof GroupSequential design
        ? plan.withDesign(new GroupSequential(design.rate(), LookSchedule.endingAt(forks.most())))
        : plan;
  }

  /**
   * Compares two cases as far as they are measured: block by block, unless the plan's design is
   * {@link IndependentForks}.
   *
   * @param reference forks of the reference
   * @param referenceSettings how they were measured
   * @param variant forks of the variant
   * @param variantSettings how they were measured
   * @param forks how many forks the variant was to have, and on how many machines
   * @return empty if no block has both, or a side has no fork
   */
  public Optional<Comparison> compare(
      List<Fork> reference,
      BenchmarkSettings referenceSettings,
      List<Fork> variant,
      BenchmarkSettings variantSettings,
      ForkPlan forks) {
    if (isUnpaired()) {
      return unpaired(
          ForkTimes.logs(reference, referenceSettings).values(),
          ForkTimes.logs(variant, variantSettings).values());
    }
    if (forks.isReplicated()) {
      MachineMeans means =
          MachineMeans.of(reference, referenceSettings, variant, variantSettings, forks);
      return means.blocks() == 0
          ? Optional.empty()
          : Optional.of(statistics.compareMachines(means.differences(), means.blocks(), plan));
    }
    PairedForks pairs = PairedForks.of(reference, referenceSettings, variant, variantSettings);
    return pairs.blocks() == 0
        ? Optional.empty()
        : Optional.of(statistics.compare(pairs.reference(), pairs.variant(), planFor(forks)));
  }

  private Optional<Comparison> unpaired(Collection<Double> reference, Collection<Double> variant) {
    return reference.isEmpty() || variant.isEmpty()
        ? Optional.empty()
        : Optional.of(
            statistics.compareUnpaired(ForkTimes.array(reference), ForkTimes.array(variant), plan));
  }

  private boolean isUnpaired() {
    return plan.design() instanceof IndependentForks;
  }
}
