package dev.dbtest.archive;

/**
 * A run as it is kept.
 *
 * @param facts the run itself
 * @param tests its tests
 * @param benchmarks its benchmarks
 */
public record ArchivedRun(RunFacts facts, TestColumns tests, BenchmarkColumns benchmarks) {}
