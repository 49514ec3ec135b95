package dev.dbtest.cli;

import dev.dbtest.archive.BenchmarkPoint;
import dev.dbtest.archive.CaseSeries;
import dev.dbtest.archive.Move;
import dev.dbtest.archive.SeriesCollector;
import dev.dbtest.archive.TestPoint;
import dev.dbtest.waiver.Accepted;
import dev.dbtest.waiver.AcceptedChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** What a move was accepted by; {@code null} if by nothing. */
  static @Nullable AcceptedChange accepted(
      Move move, CaseSeries<BenchmarkPoint> benchmark, Accepted accepted) {
    return accepted.of(
        benchmark.name(),
        move.first().run().started(),
        move.ratio(),
        benchmark.points().stream().map(point -> point.run().started()).toList());
  }

  boolean isEmpty() {
    return tests.isEmpty() && benchmarks.isEmpty();
  }
}
