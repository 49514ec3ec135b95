package dev.dbtest.archive;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a benchmark, whichever it is.
 *
 * @param status how it ended
 * @param times of each fork the nanoseconds of an operation
 * @param bytes of each fork the bytes of an operation; empty if not measured
 */
record BenchmarkNumbers(Status status, List<Double> times, List<Double> bytes) {

  /** The benchmarks that these numbers are of. */
  static List<ArchivedBenchmark> with(List<BenchmarkNumbers> numbers, List<BenchmarkResult> shapes)
      throws UnreadableArchiveException {
    if (numbers.size() != shapes.size()) {
      throw new UnreadableArchiveException("contradicts itself about its number of benchmarks");
    }
    List<ArchivedBenchmark> benchmarks = new ArrayList<>(numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      BenchmarkNumbers each = numbers.get(i);
      benchmarks.add(
          new ArchivedBenchmark(shapes.get(i), each.status(), each.times(), each.bytes()));
    }
    return benchmarks;
  }
}
