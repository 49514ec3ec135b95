package dev.dbtest.summary;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Fork.Percentile;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Status;
import dev.dbtest.stats.CaseStatistics;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts benchmarks into groups and compares them with their baselines. */
final class GroupBuilder {
  private final SummaryOptions options;
  private final Statistics statistics;
  private final Map<CaseId, Compared> comparisons;
  private final Map<CaseId, BenchmarkResult> byId = new HashMap<>();
  private final Map<CaseId, CaseStatistics> described = new HashMap<>();

  GroupBuilder(SummaryOptions options, Statistics statistics, Map<CaseId, Compared> comparisons) {
    this.options = options;
    this.statistics = statistics;
    this.comparisons = comparisons;
  }

  List<GroupSummary> groups(List<BenchmarkResult> results) {
    describeAll(results);
    Map<Key, List<BenchmarkResult>> groups = new LinkedHashMap<>();
    for (BenchmarkResult result : results) {
      groups
          .computeIfAbsent(
              new Key(result.id().className(), result.settings().mode()), key -> new ArrayList<>())
          .add(result);
    }
    List<GroupSummary> summaries = new ArrayList<>(groups.size());
    for (Map.Entry<Key, List<BenchmarkResult>> group : groups.entrySet()) {
      summaries.add(group(group.getKey(), group.getValue()));
    }
    return summaries;
  }

  private GroupSummary group(Key key, List<BenchmarkResult> members) {
    TableBlocks blocks = new TableBlocks(members);
    Map<String, List<BenchmarkResult>> rows = new LinkedHashMap<>();
    Set<String> parameters = new LinkedHashSet<>();
    for (BenchmarkResult member : members) {
      rows.computeIfAbsent(blocks.of(member), row -> new ArrayList<>()).add(member);
      parameters.addAll(member.id().row().values().keySet());
    }
    List<VariantSummary> variants = new ArrayList<>(members.size());
    for (List<BenchmarkResult> row : rows.values()) {
      row.stream().filter(BenchmarkResult::baseline).map(this::variant).forEach(variants::add);
      row.stream().filter(result -> !result.baseline()).map(this::variant).forEach(variants::add);
    }
    List<String> names = List.copyOf(parameters);
    Settling shared = Settling.shared(variants);
    GroupSentences text = new GroupSentences(variants, options.plan());
    return new GroupSummary(
        key.className(),
        key.mode(),
        SettingsText.of(members)
            + (shared == null ? "" : ", " + shared.word())
            + SharesText.of(variants),
        names,
        variants,
        new GroupTable(names, variants, blocks, options.timeUnit()).build(),
        MetricTable.of(names, variants),
        text.verdicts(),
        text.digest(),
        GroupNotes.of(variants));
  }

  private VariantSummary variant(BenchmarkResult result) {
    boolean measured = result.outcome().status() == Status.PASSED;
    Compared compared = comparisons.get(result.id());
    return new VariantSummary(
        result,
        described.get(result.id()),
        measured ? tail(result.forks()) : Map.of(),
        measured ? allocation(result.forks()) : null,
        settling(result.id()),
        compared == null
            ? null
            : Settling.ofBoth(settling(result.id()), settling(compared.reference())),
        compared);
  }

  /** For what the score of a case holds; null if it has none. */
  private @Nullable Settling settling(CaseId id) {
    BenchmarkResult result = byId.get(id);
    CaseStatistics own = described.get(id);
    return result == null || own == null ? null : Settling.of(result, own);
  }

  /** Describes all cases, so that each can be seen beside the one that it is compared with. */
  private void describeAll(List<BenchmarkResult> results) {
    for (BenchmarkResult result : results) {
      byId.put(result.id(), result);
      CaseStatistics statistics =
          result.outcome().status() == Status.PASSED ? describe(result) : null;
      if (statistics != null) {
        described.put(result.id(), statistics);
      }
    }
  }

  private @Nullable CaseStatistics describe(BenchmarkResult result) {
    List<Fork> timed = ForkTimes.timed(result.forks(), result.settings());
    if (timed.isEmpty()) {
      return null;
    }
    double[][] nanos = ForkTimes.nanosPerFork(timed, result.settings());
    double[] times = ForkTimes.times(timed, result.settings());
    ForkPlan plan = result.forkPlan();
    return plan.isReplicated()
        ? statistics.ofMachines(
            nanos, times, timed.stream().mapToInt(fork -> plan.machineOf(fork.block())).toArray())
        : statistics.ofCase(nanos, times);
  }

  private static Map<Double, Double> tail(List<Fork> forks) {
    Map<Double, Double> sums = new TreeMap<>();
    for (Fork fork : forks) {
      for (Percentile percentile : fork.percentiles()) {
        sums.merge(percentile.rank(), percentile.nanos() / forks.size(), Double::sum);
      }
    }
    return sums;
  }

  private static @Nullable Double allocation(List<Fork> forks) {
    double sum = 0;
    int count = 0;
    for (Fork fork : forks) {
      Double mean = fork.metric(Metric.ALLOCATION).map(Metric::mean).orElse(null);
      if (mean != null && Double.isFinite(mean)) {
        sum += mean;
        count++;
      }
    }
    return count == 0 ? null : (Double) (sum / count);
  }

  private record Key(String className, Mode mode) {}
}
