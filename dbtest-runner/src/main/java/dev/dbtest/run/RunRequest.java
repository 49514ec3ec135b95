package dev.dbtest.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks for a run.
 *
 * @param inventory what is run
 * @param suites how test suites are run; empty if the filter selects none
 * @param benchmarks how benchmarks are measured
 * @param seed the seed of every random choice; a resumed run keeps the one that it began with
 * @param resume whether to resume the run that was cut off last
 * @param maxFailures the number of red cases after which the run ends; 0 for no limit
 * @param commandLine the command line that asked for the run, for readers of its report
 * @param shard which part of it is this machine's; empty for all of it
 * @param store where runs are stored and the quarantine is; empty for the place that a project has
 *     for it
 */
public record RunRequest(
    InventoryRequest inventory,
    Optional<SuiteWishes> suites,
    BenchmarkWishes benchmarks,
    long seed,
    boolean resume,
    int maxFailures,
    String commandLine,
    Optional<ShardWish> shard,
    Optional<Path> store) {

  /** Asks for a run that is not shared among machines, with the store of the project. */
  public RunRequest(
      InventoryRequest inventory,
      Optional<SuiteWishes> suites,
      BenchmarkWishes benchmarks,
      long seed,
      boolean resume,
      int maxFailures,
      String commandLine) {
    this(
        inventory,
        suites,
        benchmarks,
        seed,
        resume,
        maxFailures,
        commandLine,
        Optional.empty(),
        Optional.empty());
  }

  /** The same request with another build to compare with. */
  RunRequest against(OtherBuild build) {
    return new RunRequest(
        inventory,
        suites,
        benchmarks.against(build),
        seed,
        resume,
        maxFailures,
        commandLine,
        shard,
        store);
  }
}
