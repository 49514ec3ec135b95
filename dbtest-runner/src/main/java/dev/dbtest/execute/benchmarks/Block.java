package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import java.util.List;
import java.util.function.Function;

/**
 * A block to be run: a fork of each member, or several of a member that is there several times.
 *
 * @param set the comparison set it belongs to
 * @param members the members that take part
 * @param stage what it is for
 * @param settings how a member is measured
 */
record Block(
    SetRun set,
    List<BenchmarkCase> members,
    ForkKey.Stage stage,
    Function<BenchmarkCase, BenchmarkSettings> settings) {

  /** Copies the members. */
  Block {
    members = List.copyOf(members);
  }
}
