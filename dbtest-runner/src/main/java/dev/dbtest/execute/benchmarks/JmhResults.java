package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Completes results of JMH's own command line with what only dbtest's discovery knows. */
public final class JmhResults {

  private JmhResults() {}

  /**
   * The results with names, tags, limits and baselines of their groups.
   *
   * @param results results as JMH's run yields them
   * @param groups what discovery found on the same class path
   */
  public static List<BenchmarkResult> describe(
      List<BenchmarkResult> results, List<BenchmarkGroupInfo> groups) {
    Map<CaseId, BenchmarkInfo> known = new HashMap<>();
    for (BenchmarkGroupInfo group : groups) {
      group.benchmarks().forEach(benchmark -> known.put(benchmark.id(), benchmark));
    }
    Map<CaseId, CaseId> references = new HashMap<>();
    Set<CaseId> baselines = new HashSet<>();
    for (BenchmarkResult result : results) {
      CaseId baseline = baseline(result, results, known);
      if (baseline != null && !baseline.equals(result.id())) {
        references.put(result.id(), baseline);
        baselines.add(baseline);
      }
    }
    return results.stream()
        .map(
            result ->
                described(
                    result,
                    known.get(result.id().withoutRow()),
                    references.get(result.id()),
                    baselines.contains(result.id())))
        .toList();
  }

  private static @Nullable CaseId baseline(
      BenchmarkResult result, List<BenchmarkResult> results, Map<CaseId, BenchmarkInfo> known) {
    return results.stream()
        .map(BenchmarkResult::id)
        .filter(other -> other.className().equals(result.id().className()))
        .filter(other -> other.row().equals(result.id().row()))
        .filter(
            other -> {
              BenchmarkInfo info = known.get(other.withoutRow());
              return info != null && info.baseline();
            })
        .findFirst()
        .orElse(null);
  }

  private static BenchmarkResult described(
      BenchmarkResult result,
      @Nullable BenchmarkInfo info,
      @Nullable CaseId reference,
      boolean baseline) {
    return new BenchmarkResult(
        result.id(),
        info == null ? result.displayName() : info.displayName(),
        info == null ? result.tags() : info.tags(),
        baseline,
        result.settings(),
        info == null ? result.limits() : info.limits(),
        result.outcome(),
        result.forks(),
        result.forkPlan(),
        reference,
        null,
        result.jmhName());
  }
}
