package dev.dbtest.validity;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Problem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the validity of a whole run. What concerns only a group's own numbers, such as forks in
 * two modes or rounds that still speed up, is said beside them by the summary.
 */
public final class Validity {

  private static final double SMALLEST_KNOWN = 1e-6;

  private Validity() {}

  /**
   * Warnings about a run, each once, those about the machine first.
   *
   * @param results the results of its benchmarks
   * @param operations operations that one call stands for, by case without row; 1 where it is
   *     missing
   * @param before facts about the machine before the first fork, and of the reference run
   * @param after facts about the machine after the last fork
   * @param variables environment variables of the forks
   */
  public static List<Problem> of(
      List<BenchmarkResult> results,
      Map<CaseId, Integer> operations,
      Map<String, String> before,
      Map<String, String> after,
      Map<String, String> variables) {
    Set<Problem> problems = new LinkedHashSet<>(MachineRules.of(before, after));
    Map<CaseId, BenchmarkResult> byId = new HashMap<>();
    results.forEach(result -> byId.put(result.id(), result));
    double empty = number(before, "reference.empty.nanos");
    double clock = number(before, "reference.clock.nanos");
    double processors = number(before, "cores");
    CollectionRules collections = new CollectionRules();
    for (BenchmarkResult result : results) {
      if (result.forks().isEmpty()) {
        continue;
      }
      CaseId method = result.id().withoutRow();
      problems.addAll(ForkOptionRules.of(method.text(), result.settings(), variables));
      CaseRules.nothingFinished(result).ifPresent(problems::add);
      CaseRules.uncountedBytes(result).ifPresent(problems::add);
      CaseRules.unknownCpuTime(result).ifPresent(problems::add);
      CaseRules.smallCpuShare(result).ifPresent(problems::add);
      if (empty > 0) {
        CaseRules.removedBody(result, operations.getOrDefault(method, 1), empty)
            .ifPresent(problems::add);
      }
      if (clock > 0) {
        CaseRules.shortRounds(result, clock).ifPresent(problems::add);
      }
      if (processors > 0) {
        CaseRules.manyThreads(result, (int) processors).ifPresent(problems::add);
      }
      CaseId referenceId = result.reference();
      BenchmarkResult reference = referenceId == null ? null : byId.get(referenceId);
      if (reference != null) {
        collections.add(result, reference);
      }
    }
    problems.addAll(collections.problems());
    return Merged.of(problems);
  }

  /** A number above zero among the facts; 0 if there is none. */
  private static double number(Map<String, String> facts, String name) {
    try {
      double value = Double.parseDouble(facts.getOrDefault(name, "0"));
      return value > SMALLEST_KNOWN ? value : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
