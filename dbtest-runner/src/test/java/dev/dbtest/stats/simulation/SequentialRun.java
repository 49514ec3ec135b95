package dev.dbtest.stats.simulation;

import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Statistics;

/** Follows the schedule of a plan over simulated blocks, as a run does. */
final class SequentialRun {
  static final int MOST_BLOCKS = 30;
  private static final int FIRST_LOOK = 6;

  private SequentialRun() {}

  /** Looks when the plan says so, until it wants no more blocks. */
  static Comparison finish(
      Statistics statistics, SimulatedBlocks blocks, double ratio, ComparisonPlan plan) {
    int n = FIRST_LOOK;
    while (true) {
      Comparison comparison =
          statistics.compare(blocks.baseline(n), blocks.variant(n, ratio), plan);
      Integer next = comparison.nextLook();
      if (next == null) {
        return comparison;
      }
      n = next;
    }
  }

  /** Whether the intervals of all looks, taken whatever the verdicts, hold the true ratio of 1. */
  static boolean coversAtAllLooks(
      Statistics statistics, SimulatedBlocks blocks, ComparisonPlan plan) {
    Integer n = FIRST_LOOK;
    while (n != null) {
      var interval = statistics.compare(blocks.baseline(n), blocks.variant(n, 1), plan).interval();
      if (interval == null || !interval.contains(1)) {
        return false;
      }
      n = plan.design().nextLook(n);
    }
    return true;
  }
}
