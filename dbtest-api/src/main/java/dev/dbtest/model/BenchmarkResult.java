package dev.dbtest.model;

import java.util.List;

/**
 * All there is to know about a benchmark case that was planned, with its raw samples.
 *
 * @param id which case
 * @param displayName name for reports
 * @param tags tags of the group and of the benchmark
 * @param baseline whether the group's other variants are compared with this one
 * @param settings how it was measured
 * @param limits what its author allows it to cost
 * @param outcome how it ended; forks that finished before an error are kept
 * @param forks the forks that finished, in the order in which they ran
 */
public record BenchmarkResult(
    CaseId id,
    String displayName,
    Tags tags,
    boolean baseline,
    BenchmarkSettings settings,
    Limits limits,
    Outcome outcome,
    List<Fork> forks) {

  /** Copies the forks. */
  public BenchmarkResult {
    forks = List.copyOf(forks);
  }
}
