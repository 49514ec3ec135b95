package dev.dbtest.execute.benchmarks;

import dev.dbtest.comparison.Comparisons;
import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.Fork;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.FurtherBlocks;
import dev.dbtest.stats.PrecisionTarget;
import dev.dbtest.stats.Statistics;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the statistics whether a case has been measured enough. */
final class Questions {

  private final Statistics statistics;
  private final Comparisons comparisons;
  private final @Nullable PrecisionTarget target;

  /**
   * Asks.
   *
   * @param precision half-width of a mean's interval, relative to the mean, that is enough; {@code
   *     null} if means are not asked about
   */
  Questions(Statistics statistics, Comparisons comparisons, @Nullable Double precision) {
    this.statistics = statistics;
    this.comparisons = comparisons;
    this.target =
        precision == null ? null : new PrecisionTarget(precision, Statistics.DEFAULT_LEVEL);
  }

  /** What a member of a set still needs beyond its fewest forks. */
  Outlook outlook(SetRun set, CaseRun member) {
    int most = member.planned().forks().most() - member.forks().size();
    if (most <= 0) {
      return Outlook.DONE;
    }
    Outlook needs = verdict(set, member).and(mean(member));
    return new Outlook(Math.min(most, needs.blocks()), needs.blocksToDecision());
  }

  /** The comparison of a member with its reference, as it stands. */
  Optional<Comparison> comparison(SetRun set, CaseRun member) {
    return set.referenceOf(member)
        .flatMap(
            reference ->
                comparisons.compare(
                    reference.forks(),
                    reference.planned().settings(),
                    member.forks(),
                    member.planned().settings(),
                    member.planned().forks()));
  }

  private Outlook verdict(SetRun set, CaseRun member) {
    Optional<Comparison> comparison = comparison(set, member);
    if (comparison.isEmpty()) {
      return Outlook.DONE;
    }
    Integer nextLook = comparison.get().nextLook();
    if (nextLook == null) {
      return Outlook.DONE;
    }
    int blocks = nextLook - comparison.get().blocks();
    FurtherBlocks further = comparison.get().furtherBlocks();
    return new Outlook(blocks, further == null ? blocks : Math.max(blocks, further.blocks()));
  }

  private Outlook mean(CaseRun member) {
    double[] means = forkMeans(member);
    if (target == null || means.length < 2 || statistics.isPrecise(means, target)) {
      return Outlook.DONE;
    }
    return new Outlook(1, statistics.forksToPrecision(means, target).blocks());
  }

  private static double[] forkMeans(CaseRun member) {
    List<Fork> forks = member.forks();
    return forks.stream()
        .mapToDouble(
            fork ->
                Arrays.stream(ForkTimes.nanos(fork, member.planned().settings()))
                    .average()
                    .orElse(Double.NaN))
        .filter(Double::isFinite)
        .toArray();
  }
}
