package dev.dbtest.cli;

import dev.dbtest.archive.BenchmarkPoint;
import dev.dbtest.archive.CaseSeries;
import dev.dbtest.archive.SeriesCollector;
import dev.dbtest.archive.TestPoint;
import java.util.List;

/**
 * Cases over time.
 *
 * @param tests tests, by name
 * @param benchmarks benchmarks, by name
 */
record HistoryOfCases(
    List<CaseSeries<TestPoint>> tests, List<CaseSeries<BenchmarkPoint>> benchmarks) {

  static HistoryOfCases of(SeriesCollector collector) {
    return new HistoryOfCases(collector.tests(), collector.benchmarks());
  }

  boolean isEmpty() {
    return tests.isEmpty() && benchmarks.isEmpty();
  }
}
