package dev.dbtest.summary;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Status;
import dev.dbtest.stats.Alarm;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonDesign;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.Correction;
import dev.dbtest.stats.FixedBlocks;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Compares the cases of a run with their references. */
final class Comparisons {
  private final ComparisonPlan plan;
  private final Statistics statistics;

  Comparisons(ComparisonPlan plan, Statistics statistics) {
    this.plan = plan;
    this.statistics = statistics;
  }

  /** The comparisons by case; cases without one are missing. */
  Map<CaseId, Compared> of(List<BenchmarkResult> results) {
    Map<CaseId, BenchmarkResult> byId = new LinkedHashMap<>();
    results.forEach(result -> byId.putIfAbsent(result.id(), result));
    Map<CaseId, Compared> compared = new LinkedHashMap<>();
    Map<CaseId, Alarm> alarms = new LinkedHashMap<>();
    for (BenchmarkResult variant : byId.values()) {
      BenchmarkResult reference = byId.get(variant.reference());
      if (reference != null && isMeasured(reference) && isMeasured(variant)) {
        Comparison comparison = compare(reference, variant, planFor(variant.forkPlan(), plan));
        if (comparison != null) {
          compared.put(variant.id(), new Compared(reference.id(), comparison, null));
          Alarm alarm = alarm(reference, variant, comparison);
          if (alarm != null) {
            alarms.put(variant.id(), alarm);
          }
        }
      }
    }
    confirm(alarms, compared);
    return compared;
  }

  /**
   * The plan that a number of forks allows: forks fixed beforehand are looked at once, so that an
   * ordinary interval is honest.
   */
  private static ComparisonPlan planFor(ForkPlan forks, ComparisonPlan plan) {
    return forks.isFixed() && forks.most() >= 2
        ? plan.withDesign(new FixedBlocks(forks.most(), plan.design().errorRate()))
        : plan;
  }

  private static boolean isMeasured(BenchmarkResult result) {
    return result.outcome().status() == Status.PASSED;
  }

  private @Nullable Comparison compare(
      BenchmarkResult reference, BenchmarkResult variant, ComparisonPlan casePlan) {
    Pairs pairs = Pairs.of(CaseSamples.logForkMeans(reference), CaseSamples.logForkMeans(variant));
    return pairs.isEmpty()
        ? null
        : statistics.compare(pairs.reference(), pairs.variant(), casePlan);
  }

  private @Nullable Alarm alarm(
      BenchmarkResult reference, BenchmarkResult variant, Comparison comparison) {
    BenchmarkResult.Confirmation ofReference = reference.confirmation();
    BenchmarkResult.Confirmation ofVariant = variant.confirmation();
    if (!comparison.verdict().isDifference() || ofReference == null || ofVariant == null) {
      return null;
    }
    Pairs pairs = Pairs.of(fresh(ofReference), fresh(ofVariant));
    return pairs.isEmpty()
        ? null
        : Alarm.of(comparison.verdict(), plan.gate(), pairs.reference(), pairs.variant());
  }

  private static SortedMap<Integer, Double> fresh(BenchmarkResult.Confirmation confirmation) {
    List<Fork> forks = confirmation.forks();
    return CaseSamples.logForkMeans(forks, confirmation.settings());
  }

  private void confirm(Map<CaseId, Alarm> alarms, Map<CaseId, Compared> compared) {
    if (alarms.isEmpty()) {
      return;
    }
    List<CaseId> ids = new ArrayList<>(alarms.keySet());
    Correction correction = Correction.forAlarms(ids.size());
    ComparisonDesign design = plan.design();
    List<Confirmation> answers =
        statistics.confirm(List.copyOf(alarms.values()), correction, design.errorRate());
    for (int i = 0; i < ids.size(); i++) {
      Confirmation answer = answers.get(i);
      compared.computeIfPresent(
          ids.get(i), (id, first) -> new Compared(first.reference(), first.comparison(), answer));
    }
  }

  /** Logarithms of fork means that stand opposite each other, block by block. */
  private record Pairs(
      SortedMap<Integer, Double> byBlockOfReference, SortedMap<Integer, Double> byBlock) {

    static Pairs of(SortedMap<Integer, Double> reference, SortedMap<Integer, Double> variant) {
      reference.keySet().retainAll(variant.keySet());
      variant.keySet().retainAll(reference.keySet());
      return new Pairs(reference, variant);
    }

    boolean isEmpty() {
      return byBlock.isEmpty();
    }

    double[] reference() {
      return CaseSamples.array(byBlockOfReference.values());
    }

    double[] variant() {
      return CaseSamples.array(byBlock.values());
    }
  }
}
