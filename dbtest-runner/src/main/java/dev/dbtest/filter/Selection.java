package dev.dbtest.filter;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RowChoice;
import dev.dbtest.model.TestSuiteInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases that a filter lets through, in the order in which they were given.
 *
 * @param suites suites with at least one such test, and only with such tests
 * @param rows which rows of a parameterised test, for those of which not all are to run
 * @param groups groups with at least one such benchmark case, and only with such benchmarks
 * @param benchmarks the benchmark cases themselves, with their parameters
 * @param unmatched parts of the filter that match nothing
 * @param problems benchmarks that have too many cases to be listed
 */
public record Selection(
    List<TestSuiteInfo> suites,
    Map<CaseId, RowChoice> rows,
    List<BenchmarkGroupInfo> groups,
    List<CaseId> benchmarks,
    List<Unmatched> unmatched,
    List<Problem> problems) {

  /** Copies the collections. */
  public Selection {
    suites = List.copyOf(suites);
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    groups = List.copyOf(groups);
    benchmarks = List.copyOf(benchmarks);
    unmatched = List.copyOf(unmatched);
    problems = List.copyOf(problems);
  }

  /** How many tests there are; a parameterised one counts once. */
  public int tests() {
    return suites.stream().mapToInt(suite -> suite.tests().size()).sum();
  }

  /** Whether nothing is left to run. */
  public boolean isEmpty() {
    return suites.isEmpty() && benchmarks.isEmpty();
  }
}
