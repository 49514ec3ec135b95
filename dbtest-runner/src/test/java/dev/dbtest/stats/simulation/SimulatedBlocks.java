package dev.dbtest.stats.simulation;

import dev.dbtest.stats.ForkTime;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/** Log fork means of two variants of the same code, in blocks. */
final class SimulatedBlocks {
  private static final int ROUNDS = 5;
  private static final double NANOSECONDS = 100;

  private final double[] baseline;
  private final double[] variant;

  private SimulatedBlocks(double[] baseline, double[] variant) {
    this.baseline = baseline;
    this.variant = variant;
  }

  /** Blocks whose log fork means are given. */
  static SimulatedBlocks of(double[] baseline, double[] variant) {
    return new SimulatedBlocks(baseline.clone(), variant.clone());
  }

  /** Runs blocks of two forks, a coin deciding which comes first. */
  static SimulatedBlocks run(Scenario scenario, int blocks, RandomGenerator random) {
    double[] drift = scenario.drift().walk(2 * blocks, random);
    double[] baseline = new double[blocks];
    double[] variant = new double[blocks];
    for (int i = 0; i < blocks; i++) {
      int baselineSlot = 2 * i + (random.nextBoolean() ? 1 : 0);
      int variantSlot = 4 * i + 1 - baselineSlot;
      baseline[i] = fork(scenario, drift[baselineSlot], random);
      variant[i] = fork(scenario, drift[variantSlot], random);
    }
    return new SimulatedBlocks(baseline, variant);
  }

  /** Runs all forks of the baseline first and those of the variant after them. */
  static SimulatedBlocks runOneAfterTheOther(Scenario scenario, int forks, RandomGenerator random) {
    double[] drift = scenario.drift().walk(2 * forks, random);
    double[] baseline = new double[forks];
    double[] variant = new double[forks];
    for (int i = 0; i < forks; i++) {
      baseline[i] = fork(scenario, drift[i], random);
      variant[i] = fork(scenario, drift[forks + i], random);
    }
    return new SimulatedBlocks(baseline, variant);
  }

  private static double fork(Scenario scenario, double drift, RandomGenerator random) {
    double time = NANOSECONDS * Math.exp(scenario.effect().draw(random) + drift);
    return Math.log(ForkTime.ofRounds(scenario.noise().rounds(time, ROUNDS, random)));
  }

  /** The first blocks of the baseline. */
  double[] baseline(int blocks) {
    return Arrays.copyOf(baseline, blocks);
  }

  /** The first blocks of the variant, if its code took {@code ratio} times as long. */
  double[] variant(int blocks, double ratio) {
    double[] slowed = Arrays.copyOf(variant, blocks);
    Arrays.setAll(slowed, i -> slowed[i] + Math.log(ratio));
    return slowed;
  }
}
