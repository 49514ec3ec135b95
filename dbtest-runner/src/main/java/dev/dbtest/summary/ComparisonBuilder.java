package dev.dbtest.summary;

import dev.dbtest.comparison.ForkComparer;
import dev.dbtest.comparison.PairedForks;
import dev.dbtest.comparison.SameCode;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Status;
import dev.dbtest.stats.Alarm;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.GeometricMean;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the cases of a run with their references. */
final class ComparisonBuilder {
  private final ForkComparer comparisons;
  private final ComparisonPlan plan;
  private final Statistics statistics;

  ComparisonBuilder(ComparisonPlan plan, Statistics statistics) {
    this.comparisons = new ForkComparer(statistics, plan);
    this.plan = plan;
    this.statistics = statistics;
  }

  /** The comparisons by case; cases without one are missing. */
  Map<CaseId, Compared> of(List<BenchmarkResult> results) {
    if (results.isEmpty()) {
      return Map.of();
    }
    Map<CaseId, BenchmarkResult> byId = new LinkedHashMap<>();
    results.forEach(result -> byId.putIfAbsent(result.id(), result));
    Map<CaseId, Compared> compared = new LinkedHashMap<>();
    Map<CaseId, Alarm> alarms = new LinkedHashMap<>();
    Map<CaseId, PairedForks> fresh = new LinkedHashMap<>();
    for (BenchmarkResult variant : byId.values()) {
      BenchmarkResult reference = byId.get(variant.reference());
      if (reference != null && isMeasured(reference) && isMeasured(variant)) {
        Comparison comparison =
            comparisons
                .compare(
                    reference.forks(),
                    reference.settings(),
                    variant.forks(),
                    variant.settings(),
                    variant.forkPlan())
                .orElse(null);
        if (comparison != null) {
          compared.put(
              variant.id(),
              new Compared(
                  reference.id(),
                  comparison,
                  isStoppedEarly(comparison, variant.forkPlan()),
                  null,
                  null));
          PairedForks pairs = fresh(reference, variant, comparison);
          if (pairs != null) {
            fresh.put(variant.id(), pairs);
            alarms.put(variant.id(), alarm(reference, variant, comparison, pairs));
          }
        }
      }
    }
    confirm(alarms, fresh, compared);
    return compared;
  }

  /** Machines that replicate a run have a number of blocks that no data decided. */
  private static boolean isStoppedEarly(Comparison comparison, ForkPlan forks) {
    return !forks.isReplicated() && comparison.blocksUsed() < forks.most();
  }

  private static boolean isMeasured(BenchmarkResult result) {
    return result.outcome().status() == Status.PASSED;
  }

  /** Fresh forks of both sides, by block; null if there is nothing to confirm, or none. */
  private static @Nullable PairedForks fresh(
      BenchmarkResult reference, BenchmarkResult variant, Comparison comparison) {
    BenchmarkResult.Confirmation ofReference = reference.confirmation();
    BenchmarkResult.Confirmation ofVariant = variant.confirmation();
    if (!comparison.verdict().isDifference() || ofReference == null || ofVariant == null) {
      return null;
    }
    PairedForks pairs =
        PairedForks.of(
            ofReference.forks(), ofReference.settings(), ofVariant.forks(), ofVariant.settings());
    return pairs.blocks() == 0 ? null : pairs;
  }

  private Alarm alarm(
      BenchmarkResult reference,
      BenchmarkResult variant,
      Comparison comparison,
      PairedForks fresh) {
    return Alarm.of(
        comparison.verdict(),
        plan.gate(),
        SameCode.in(variant.id(), reference.id()) ? Alarm.SAME_CODE : Alarm.DIFFERENT_CODE,
        fresh.reference(),
        fresh.variant());
  }

  private static Compared confirmed(
      Compared first, @Nullable PairedForks fresh, Confirmation answer) {
    return new Compared(
        first.reference(),
        first.comparison(),
        first.stoppedEarly(),
        answer,
        fresh == null
            ? null
            : new Compared.FreshScores(
                score(fresh.reference(), answer.blocks()),
                score(fresh.variant(), answer.blocks())));
  }

  /** The score of the forks that a confirmation rests on. */
  private static double score(double[] logs, int blocks) {
    return GeometricMean.of(Arrays.stream(logs).limit(blocks).map(Math::exp).toArray()).value();
  }

  private void confirm(
      Map<CaseId, Alarm> alarms, Map<CaseId, PairedForks> fresh, Map<CaseId, Compared> compared) {
    if (alarms.isEmpty()) {
      return;
    }
    List<CaseId> ids = new ArrayList<>(alarms.keySet());
    List<Confirmation> answers = statistics.confirm(List.copyOf(alarms.values()));
    for (int i = 0; i < ids.size(); i++) {
      Confirmation answer = answers.get(i);
      compared.computeIfPresent(ids.get(i), (id, first) -> confirmed(first, fresh.get(id), answer));
    }
  }
}
