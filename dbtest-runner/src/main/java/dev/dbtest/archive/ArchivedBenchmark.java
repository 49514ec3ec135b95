package dev.dbtest.archive;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Status;
import java.util.List;

/**
 * What is kept of a benchmark that a run measured.
 *
 * @param shape which benchmark, how it was measured and what it was compared with; has no forks
 * @param status how it ended
 * @param times of each fork its time, as comparisons define it: nanoseconds per operation
 * @param bytes of each fork the bytes that one operation allocates; empty if that was not measured
 */
public record ArchivedBenchmark(
    BenchmarkResult shape, Status status, List<Double> times, List<Double> bytes) {

  /** Copies the lists. */
  public ArchivedBenchmark {
    times = List.copyOf(times);
    bytes = List.copyOf(bytes);
  }
}
