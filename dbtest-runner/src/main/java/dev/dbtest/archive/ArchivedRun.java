package dev.dbtest.archive;

import java.util.List;

/**
 * A run as it is kept.
 *
 * @param facts the run itself
 * @param tests its tests
 * @param benchmarks its benchmarks
 */
public record ArchivedRun(RunFacts facts, TestColumns tests, List<ArchivedBenchmark> benchmarks) {

  /** Copies the benchmarks. */
  public ArchivedRun {
    benchmarks = List.copyOf(benchmarks);
  }
}
