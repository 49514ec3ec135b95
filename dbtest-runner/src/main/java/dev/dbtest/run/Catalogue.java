package dev.dbtest.run;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.registry.BenchmarkRegistry;
import dev.dbtest.registry.TestRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All suites and groups of a project, each of them once.
 *
 * @param suites the suites
 * @param groups the groups of benchmarks
 * @param problems what was wrong with others
 */
record Catalogue(
    List<TestSuiteInfo> suites, List<BenchmarkGroupInfo> groups, List<Problem> problems) {

  Catalogue {
    suites = List.copyOf(suites);
    groups = List.copyOf(groups);
    problems = List.copyOf(problems);
  }

  /** The catalogue of what was found. */
  static Catalogue of(Discovery discovery) {
    List<Problem> problems = new ArrayList<>(discovery.problems());
    TestRegistry suites = new TestRegistry();
    for (TestSuiteInfo suite : discovery.suites()) {
      addIfAny(problems, suites.register(suite));
    }
    BenchmarkRegistry groups = new BenchmarkRegistry();
    for (BenchmarkGroupInfo group : discovery.groups()) {
      addIfAny(problems, groups.register(group));
    }
    return new Catalogue(suites.all(), groups.all(), problems);
  }

  /** Whether nothing at all was found. */
  boolean isEmpty() {
    return suites.isEmpty() && groups.isEmpty();
  }

  private static void addIfAny(List<Problem> problems, Optional<Problem> problem) {
    if (problem.isPresent()) {
      problems.add(problem.get());
    }
  }
}
