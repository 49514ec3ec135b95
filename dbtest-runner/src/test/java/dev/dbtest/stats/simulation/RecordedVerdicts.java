package dev.dbtest.stats.simulation;

import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Statistics;
import dev.dbtest.stats.Verdict;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * What comparisons of recorded forks say, where the same code stands on both sides and one of them
 * is made slower by multiplication. Each block draws a fork for each side from those that were
 * recorded, with replacement.
 *
 * @param slower share of comparisons that say SLOWER
 * @param faster share that says FASTER
 * @param same share that says SAME
 * @param coverage share whose interval at the end holds the true ratio
 * @param meanBlocks mean number of blocks until the end
 */
record RecordedVerdicts(Share slower, Share faster, Share same, Share coverage, double meanBlocks) {

  /** Compares each case with itself, some times. */
  static RecordedVerdicts replay(
      List<RecordedCase> cases, double ratio, ComparisonPlan plan, int timesEach, long seed) {
    RandomGenerator random = new Well19937c(seed);
    Statistics statistics = new Statistics();
    int[] hits = new int[4];
    long blocks = 0;
    for (RecordedCase recorded : cases) {
      double[] logs = logs(recorded);
      for (int i = 0; i < timesEach; i++) {
        Comparison end = SequentialRun.finish(statistics, blocks(logs, random), ratio, plan);
        hits[0] += end.verdict() == Verdict.SLOWER ? 1 : 0;
        hits[1] += end.verdict() == Verdict.FASTER ? 1 : 0;
        hits[2] += end.verdict() == Verdict.SAME ? 1 : 0;
        ConfidenceInterval interval = end.interval();
        hits[3] += interval != null && interval.contains(ratio) ? 1 : 0;
        blocks += end.blocksUsed();
      }
    }
    int all = cases.size() * timesEach;
    return new RecordedVerdicts(
        new Share(hits[0], all),
        new Share(hits[1], all),
        new Share(hits[2], all),
        new Share(hits[3], all),
        (double) blocks / all);
  }

  private static double[] logs(RecordedCase recorded) {
    double[] logs = new double[recorded.forks().size()];
    int warmup = recorded.warmup();
    for (int i = 0; i < logs.length; i++) {
      logs[i] = recorded.logTime(i, warmup, RecordedCase.ROUNDS);
    }
    return logs;
  }

  private static SimulatedBlocks blocks(double[] logs, RandomGenerator random) {
    double[] baseline = new double[SequentialRun.MOST_BLOCKS];
    double[] variant = new double[SequentialRun.MOST_BLOCKS];
    for (int i = 0; i < baseline.length; i++) {
      baseline[i] = logs[random.nextInt(logs.length)];
      variant[i] = logs[random.nextInt(logs.length)];
    }
    return SimulatedBlocks.of(baseline, variant);
  }
}
