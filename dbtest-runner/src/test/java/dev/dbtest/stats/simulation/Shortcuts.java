package dev.dbtest.stats.simulation;

import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.FixedBlocks;
import dev.dbtest.stats.IndependentForks;
import dev.dbtest.stats.Statistics;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * How often popular shortcuts call equal code different at a nominal 5 %, as the reason why dbtest
 * does not take them.
 */
final class Shortcuts {
  private static final double RATE = 0.05;
  private static final int[] PEEKS = {6, 9, 12, 16, 20};

  private final Scenario scenario;
  private final int repetitions;
  private final RandomGenerator random;
  private final Statistics statistics = new Statistics();

  Shortcuts(Scenario scenario, int repetitions, long seed) {
    this.scenario = scenario;
    this.repetitions = repetitions;
    this.random = new Well19937c(seed);
  }

  /** A t test whenever one looks, until it is significant. */
  Share peeking() {
    int hits = 0;
    for (int i = 0; i < repetitions; i++) {
      SimulatedBlocks blocks = SimulatedBlocks.run(scenario, SequentialRun.MOST_BLOCKS, random);
      boolean alarm = false;
      for (int n : PEEKS) {
        alarm |=
            statistics
                .compare(blocks.baseline(n), blocks.variant(n, 1), fixed(n))
                .verdict()
                .isDifference();
      }
      hits += alarm ? 1 : 0;
    }
    return new Share(hits, repetitions);
  }

  /** Five forks of five rounds a side, their 25 rounds compared as if independent. */
  Share poolingRounds() {
    int forks = 5;
    int hits = 0;
    for (int i = 0; i < repetitions; i++) {
      double[] baseline = pooledLogs(forks);
      double[] variant = pooledLogs(forks);
      hits += isDifferent(baseline, variant) ? 1 : 0;
    }
    return new Share(hits, repetitions);
  }

  /** All forks of one variant, then all of the other. */
  Share oneAfterTheOther(int forks) {
    int hits = 0;
    for (int i = 0; i < repetitions; i++) {
      SimulatedBlocks blocks = SimulatedBlocks.runOneAfterTheOther(scenario, forks, random);
      hits += isDifferent(blocks.baseline(forks), blocks.variant(forks, 1)) ? 1 : 0;
    }
    return new Share(hits, repetitions);
  }

  private boolean isDifferent(double[] baseline, double[] variant) {
    return statistics
        .compareUnpaired(
            baseline, variant, ComparisonPlan.reporting().withDesign(new IndependentForks(RATE)))
        .verdict()
        .isDifference();
  }

  private double[] pooledLogs(int forks) {
    int rounds = 5;
    double[] logs = new double[forks * rounds];
    for (int fork = 0; fork < forks; fork++) {
      double time = Math.exp(scenario.effect().draw(random));
      double[] times = scenario.noise().rounds(time, rounds, random);
      for (int round = 0; round < rounds; round++) {
        logs[fork * rounds + round] = Math.log(times[round]);
      }
    }
    return logs;
  }

  private static ComparisonPlan fixed(int blocks) {
    return ComparisonPlan.reporting().withDesign(new FixedBlocks(blocks, RATE));
  }
}
