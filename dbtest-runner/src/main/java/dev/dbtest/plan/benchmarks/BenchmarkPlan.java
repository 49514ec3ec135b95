package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The benchmark cases of a run.
 *
 * @param cases the cases, in the order of reports; no id twice
 * @param problems what was found wrong while planning
 */
public record BenchmarkPlan(List<BenchmarkCase> cases, List<Problem> problems) {

  /** Copies the lists and checks that no case is there twice. */
  public BenchmarkPlan {
    cases = List.copyOf(cases);
    problems = List.copyOf(problems);
    if (cases.stream().map(BenchmarkCase::id).distinct().count() < cases.size()) {
      throw new IllegalArgumentException("a case is planned twice in " + cases);
    }
  }

  /** Operations that one call of a benchmark stands for, by case without its row. */
  public Map<CaseId, Integer> operations() {
    Map<CaseId, Integer> operations = new LinkedHashMap<>();
    cases.forEach(planned -> operations.put(planned.id().withoutRow(), planned.operations()));
    return operations;
  }

  /** The cases that are to run. */
  public List<BenchmarkCase> runnable() {
    return cases.stream().filter(planned -> planned.endsAtOnce().isEmpty()).toList();
  }

  /**
   * The runnable cases in sets whose members are compared with each other: a reference and what is
   * compared with it, or a case alone. Sets are in the order of their first members.
   */
  public List<ComparisonSet> comparisonSets() {
    Map<CaseId, BenchmarkCase> byId = new LinkedHashMap<>();
    runnable().forEach(planned -> byId.put(planned.id(), planned));
    Map<CaseId, List<BenchmarkCase>> sets = new LinkedHashMap<>();
    for (BenchmarkCase planned : byId.values()) {
      CaseId reference = planned.reference();
      CaseId key = reference != null && byId.containsKey(reference) ? reference : planned.id();
      sets.computeIfAbsent(key, k -> new ArrayList<>()).add(planned);
    }
    return sets.values().stream().map(ComparisonSet::new).toList();
  }
}
