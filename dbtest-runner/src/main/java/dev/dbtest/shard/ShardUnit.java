package dev.dbtest.shard;

import dev.dbtest.model.CaseKind;
import java.util.List;

/**
 * What stays together on one machine: the tests of a class, or the benchmarks of a group.
 *
 * @param className the class
 * @param kind unit, integration or benchmark
 * @param tests its tests; empty for benchmarks
 * @param benchmarks its benchmark cases, as text; empty for tests
 * @param resources what it shares with other classes, so that they must not run at the same time
 */
public record ShardUnit(
    String className,
    CaseKind kind,
    List<PlannedTestCase> tests,
    List<String> benchmarks,
    List<Resource> resources) {

  /** Copies the lists. */
  public ShardUnit {
    tests = List.copyOf(tests);
    benchmarks = List.copyOf(benchmarks);
    resources = List.copyOf(resources);
  }

  /**
   * Something that classes share.
   *
   * @param name its name
   * @param exclusive whether nobody else may use it at the same time
   */
  public record Resource(String name, boolean exclusive) {}

  /** How many cases it has, as far as is known before it runs. */
  int cases() {
    return Math.max(1, tests.size() + benchmarks.size());
  }

  /** Whether its cases are benchmarks. */
  public boolean isMeasured() {
    return kind == CaseKind.BENCHMARK;
  }
}
