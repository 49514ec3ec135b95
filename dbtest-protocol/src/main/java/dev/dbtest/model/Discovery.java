package dev.dbtest.model;

import java.util.List;

/**
 * What was found.
 *
 * @param suites test suites, by module as asked and then by class
 * @param groups benchmark groups, in the same order; only benchmarks that can run
 * @param problems what is wrong with the class path, the classes and the annotations
 */
public record Discovery(
    List<TestSuiteInfo> suites, List<BenchmarkGroupInfo> groups, List<Problem> problems) {

  /** Copies the lists. */
  public Discovery {
    suites = List.copyOf(suites);
    groups = List.copyOf(groups);
    problems = List.copyOf(problems);
  }
}
