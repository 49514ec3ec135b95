package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.plan.benchmarks.BenchmarkCase;

/** Runs single forks; this is all that the executor needs to know about hosts and JVMs. */
public interface Forks {

  /**
   * Runs a fork and waits for its end.
   *
   * @param planned the case
   * @param settings how to measure it
   * @param block number of the block, from 1
   * @param position place among the forks of the run, from 1
   * @param watch follows its progress
   */
  ForkEnd run(
      BenchmarkCase planned, BenchmarkSettings settings, int block, int position, ForkWatch watch);
}
