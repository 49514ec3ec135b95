package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Problem;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outcome of a run of benchmarks.
 *
 * @param results one result for each planned case, in the order of the plan
 * @param problems what went wrong apart from the cases, and why the results may not be trusted
 * @param facts about the machine, JMH and the JVMs of the forks, by name
 */
public record BenchmarkOutcome(
    List<BenchmarkResult> results, List<Problem> problems, SortedMap<String, String> facts) {

  /** Copies the collections. */
  public BenchmarkOutcome {
    results = List.copyOf(results);
    problems = List.copyOf(problems);
    facts = new TreeMap<>(facts);
  }
}
