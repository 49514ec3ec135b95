package dev.dbtest.stats.simulation;

import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Statistics;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * What comparisons of recorded forks say, where the same code stands on both sides and one of them
 * is made slower by multiplication. Each block draws a fork for each side from those that were
 * recorded, with replacement.
 */
final class RecordedVerdicts {

  private RecordedVerdicts() {}

  /** Compares each case with itself, some times. */
  static Power replay(
      List<RecordedCase> cases, double ratio, ComparisonPlan plan, int timesEach, long seed) {
    RandomGenerator random = new Well19937c(seed);
    Statistics statistics = new Statistics();
    List<double[]> logs = cases.stream().map(RecordedVerdicts::logs).toList();
    return Power.of(
        cases.size() * timesEach,
        ratio,
        i ->
            SequentialRun.finish(statistics, blocks(logs.get(i / timesEach), random), ratio, plan));
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
