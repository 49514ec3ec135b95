package dev.dbtest.cli;

import dev.dbtest.run.RunCost;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Numbers;

/** Says what benchmarks cost. */
final class CostText {

  private CostText() {}

  /** Such as "3 benchmarks: at least 18 forks, about 17 s". */
  static String of(RunCost cost) {
    return Numbers.count(cost.benchmarks(), "benchmark")
        + ": at least "
        + Numbers.count(cost.forks(), "fork")
        + ", about "
        + DurationText.rough(cost.time());
  }
}
