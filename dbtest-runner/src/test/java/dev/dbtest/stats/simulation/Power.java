package dev.dbtest.stats.simulation;

import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Statistics;
import dev.dbtest.stats.Verdict;
import java.util.function.IntFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * What a true ratio of times is called, and at what cost.
 *
 * @param slower share of runs that say SLOWER
 * @param faster share of runs that say FASTER
 * @param same share of runs that say SAME
 * @param coverage share of runs whose interval at the end holds the true ratio
 * @param meanBlocks mean number of blocks until the end
 */
record Power(Share slower, Share faster, Share same, Share coverage, double meanBlocks) {
  static Power simulate(
      Scenario scenario, double ratio, ComparisonPlan plan, int repetitions, long seed) {
    RandomGenerator random = new Well19937c(seed);
    Statistics statistics = new Statistics();
    return of(
        repetitions,
        ratio,
        i ->
            SequentialRun.finish(
                statistics,
                SimulatedBlocks.run(scenario, SequentialRun.MOST_BLOCKS, random),
                ratio,
                plan));
  }

  /**
   * Counts what comparisons say whose true ratio is known.
   *
   * @param comparison the end of each of them, asked for in their order, from 0
   */
  static Power of(int repetitions, double ratio, IntFunction<Comparison> comparison) {
    int slower = 0;
    int faster = 0;
    int same = 0;
    int covered = 0;
    long blocks = 0;
    for (int i = 0; i < repetitions; i++) {
      Comparison end = comparison.apply(i);
      slower += end.verdict() == Verdict.SLOWER ? 1 : 0;
      faster += end.verdict() == Verdict.FASTER ? 1 : 0;
      same += end.verdict() == Verdict.SAME ? 1 : 0;
      ConfidenceInterval interval = end.interval();
      covered += interval != null && interval.contains(ratio) ? 1 : 0;
      blocks += end.blocksUsed();
    }
    return new Power(
        new Share(slower, repetitions),
        new Share(faster, repetitions),
        new Share(same, repetitions),
        new Share(covered, repetitions),
        (double) blocks / repetitions);
  }
}
