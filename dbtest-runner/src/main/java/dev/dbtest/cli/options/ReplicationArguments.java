package dev.dbtest.cli.options;

import dev.dbtest.plan.benchmarks.BenchmarkOptions;
import java.util.List;

/** Reads how machines replicate a run of benchmarks. */
final class ReplicationArguments {

  /** With one fork a machine nobody would see how forks of it vary. */
  private static final int FEWEST_FORKS = 2;

  /** What decides by the data of one machine how much it measures. */
  private static final List<Option> BY_DATA = List.of(Option.BUDGET, Option.PRECISION);

  private ReplicationArguments() {}

  /**
   * Refuses what a replicated run cannot have.
   *
   * @throws UsageException if one machine would have to decide something by itself
   */
  static void require(Arguments arguments) throws UsageException {
    if (!arguments.has(Option.SHARD)) {
      throw new UsageException(
          "--replicate measures the same on several machines, so it needs --shard",
          "Give each machine --shard N/TOTAL or --shard auto.");
    }
    if (arguments.has(Option.PLAN)) {
      throw new UsageException(
          "--plan divides a run among machines, and with --replicate each measures all of it",
          "Leave out one of the two.");
    }
    if (arguments.has(Option.FAIL_ON)) {
      throw new UsageException(
          "--fail-on confirms what it finds on fresh forks, and after a replicated run there is no"
              + " machine on which fresh forks would answer for all",
          "Leave out --replicate, so that each group is measured and judged on one machine.");
    }
    for (Option option : BY_DATA) {
      if (arguments.has(option)) {
        throw new UsageException(
            option.label()
                + " lets a machine decide how much it measures, and with --replicate all measure"
                + " the same",
            "Say with --forks N how many forks each machine measures of each benchmark.");
      }
    }
    if (arguments.text(Option.CLOCK).orElse("").equals("auto")) {
      throw new UsageException(
          "--clock auto lets each machine choose a clock, and with --replicate all use the same",
          "Give --clock wall or cpu.");
    }
  }

  /**
   * The options of one of the machines: it has a share of the forks that one alone may have.
   *
   * @param machines how many machines there are
   * @throws UsageException if there is only one
   */
  static BenchmarkOptions options(BenchmarkOptions asked, int machines) throws UsageException {
    if (machines < 2) {
      throw new UsageException(
          "--replicate needs at least 2 machines, and there is one shard",
          "Give --shard N/TOTAL with a TOTAL of 3 or more; 2 have no verdict.");
    }
    int most = asked.effortOrDefault().forkPlan().most();
    int share = Math.max(FEWEST_FORKS, (most + machines - 1) / machines);
    return asked.replicated(asked.forks() == null ? share : asked.forks());
  }
}
