package dev.dbtest.run;

import java.util.Optional;

/**
 * Asks for a run.
 *
 * @param inventory what is run
 * @param suites how test suites are run; nothing if the filter selects none
 * @param benchmarks how benchmarks are measured
 * @param seed of every random choice; a run that goes on keeps the one that it began with
 * @param resume whether the run that was cut off last goes on
 * @param maxFailures after how many red cases the run ends; 0 for never
 * @param commandLine how the run was asked for, for the reader of its report
 */
public record RunRequest(
    InventoryRequest inventory,
    Optional<SuiteWishes> suites,
    BenchmarkWishes benchmarks,
    long seed,
    boolean resume,
    int maxFailures,
    String commandLine) {}
