package dev.dbtest.run;

import dev.dbtest.execute.benchmarks.ForkLimit;
import dev.dbtest.execute.benchmarks.StoppingOptions;
import dev.dbtest.plan.benchmarks.BenchmarkOptions;

/**
 * How benchmarks are to be measured.
 *
 * @param options what is measured, and how often
 * @param stopping when enough is measured
 * @param forkLimit when a fork is taken for one that never ends
 * @param against the build to compare with
 */
public record BenchmarkWishes(
    BenchmarkOptions options, StoppingOptions stopping, ForkLimit forkLimit, OtherBuild against) {

  /** The same wishes with another build to compare with. */
  BenchmarkWishes against(OtherBuild build) {
    return new BenchmarkWishes(options, stopping, forkLimit, build);
  }

  /**
   * The number of builds in which each case is measured: 1, or 2 if there is another one to compare
   * with.
   */
  int builds() {
    return against.isGiven() ? 2 : 1;
  }
}
