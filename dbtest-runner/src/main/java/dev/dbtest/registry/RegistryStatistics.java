package dev.dbtest.registry;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.util.List;

/**
 * How many suites, tests, groups and benchmarks there are. Tests and benchmarks count as methods,
 * whatever their rows and parameters.
 *
 * @param suites test suites
 * @param tests tests
 * @param groups benchmark groups
 * @param benchmarks benchmarks
 * @param skipped tests and benchmarks that their author leaves out
 */
public record RegistryStatistics(int suites, int tests, int groups, int benchmarks, int skipped) {

  /** Counts suites and groups. */
  public static RegistryStatistics of(List<TestSuiteInfo> suites, List<BenchmarkGroupInfo> groups) {
    int tests = 0;
    int benchmarks = 0;
    int skipped = 0;
    for (TestSuiteInfo suite : suites) {
      for (TestInfo test : suite.tests()) {
        tests++;
        skipped += test.skipReason() != null ? 1 : 0;
      }
    }
    for (BenchmarkGroupInfo group : groups) {
      for (BenchmarkInfo benchmark : group.benchmarks()) {
        benchmarks++;
        skipped += benchmark.skipReason() != null ? 1 : 0;
      }
    }
    return new RegistryStatistics(suites.size(), tests, groups.size(), benchmarks, skipped);
  }
}
