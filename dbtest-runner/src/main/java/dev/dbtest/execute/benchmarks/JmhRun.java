package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkResult;
import java.util.List;

/**
 * The outcome of a run of JMH's own command line.
 *
 * @param exitCode the code that JMH exits with: 0, or 1 for its errors; it is 0 even if benchmarks
 *     failed
 * @param results one result for each benchmark that JMH began, in its order
 */
public record JmhRun(int exitCode, List<BenchmarkResult> results) {

  /** Copies the results. */
  public JmhRun {
    results = List.copyOf(results);
  }
}
