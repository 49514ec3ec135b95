package dev.dbtest.registry;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much there is. Tests and benchmarks count as methods, whatever their rows and parameters.
 *
 * @param suites test suites
 * @param tests tests
 * @param groups benchmark groups
 * @param benchmarks benchmarks
 * @param skipped tests and benchmarks that their author leaves out
 * @param byKind tests and benchmarks of each kind; every kind is there
 * @param byTag tests and benchmarks that have a tag
 */
public record RegistryStatistics(
    int suites,
    int tests,
    int groups,
    int benchmarks,
    int skipped,
    Map<CaseKind, Integer> byKind,
    SortedMap<String, Integer> byTag) {

  /** Copies the maps. */
  public RegistryStatistics {
    byKind = Collections.unmodifiableMap(new EnumMap<>(byKind));
    byTag = Collections.unmodifiableSortedMap(new TreeMap<>(byTag));
  }

  /** Counts suites and groups. */
  public static RegistryStatistics of(List<TestSuiteInfo> suites, List<BenchmarkGroupInfo> groups) {
    Counter counter = new Counter();
    for (TestSuiteInfo suite : suites) {
      for (TestInfo test : suite.tests()) {
        counter.count(suite.kind(), test.tags(), test.skipReason() != null);
      }
    }
    for (BenchmarkGroupInfo group : groups) {
      for (BenchmarkInfo benchmark : group.benchmarks()) {
        counter.count(CaseKind.BENCHMARK, benchmark.tags(), benchmark.skipReason() != null);
      }
    }
    int benchmarks = counter.byKind.getOrDefault(CaseKind.BENCHMARK, 0);
    return new RegistryStatistics(
        suites.size(),
        counter.total - benchmarks,
        groups.size(),
        benchmarks,
        counter.skipped,
        counter.byKind,
        counter.byTag);
  }

  private static final class Counter {

    private final Map<CaseKind, Integer> byKind = new EnumMap<>(CaseKind.class);
    private final SortedMap<String, Integer> byTag = new TreeMap<>();
    private int total;
    private int skipped;

    Counter() {
      for (CaseKind kind : CaseKind.values()) {
        byKind.put(kind, 0);
      }
    }

    void count(CaseKind kind, Tags tags, boolean isSkipped) {
      total++;
      skipped += isSkipped ? 1 : 0;
      byKind.merge(kind, 1, Integer::sum);
      tags.names().forEach(tag -> byTag.merge(tag, 1, Integer::sum));
    }
  }
}
