package dev.dbtest.stats.simulation;

import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Statistics;
import java.util.Objects;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** How often the interval over several machines holds the ratio of which each has one near by. */
final class SimulatedMachines {
  private static final double RATIO = 1.02;

  private final Scenario scenario;
  private final int machines;
  private final int blocks;
  private final double deviation;
  private final Statistics statistics = new Statistics();

  /**
   * Machines that replicate a run.
   *
   * @param blocks blocks on each of them
   * @param deviation standard deviation of the machines' log ratios
   */
  SimulatedMachines(Scenario scenario, int machines, int blocks, double deviation) {
    this.scenario = scenario;
    this.machines = machines;
    this.blocks = blocks;
    this.deviation = deviation;
  }

  /** How often the interval has the truth. */
  Share coverage(int repetitions, long seed) {
    RandomGenerator random = new Well19937c(seed);
    int hits = 0;
    for (int i = 0; i < repetitions; i++) {
      double[] means = new double[machines];
      for (int machine = 0; machine < machines; machine++) {
        means[machine] = mean(random);
      }
      Comparison comparison =
          statistics.compareMachines(means, machines * blocks, ComparisonPlan.reporting());
      ConfidenceInterval interval = Objects.requireNonNull(comparison.interval());
      hits += interval.contains(RATIO) ? 1 : 0;
    }
    return new Share(hits, repetitions);
  }

  /** The same if forks of all machines were taken for forks of one. */
  Share coverageOfPooledForks(int repetitions, long seed) {
    RandomGenerator random = new Well19937c(seed);
    int hits = 0;
    for (int i = 0; i < repetitions; i++) {
      double[] all = new double[machines * blocks];
      for (int machine = 0; machine < machines; machine++) {
        double[] own = differences(random);
        System.arraycopy(own, 0, all, machine * blocks, blocks);
      }
      ConfidenceInterval interval =
          Objects.requireNonNull(statistics.meanInterval(all, Statistics.DEFAULT_LEVEL));
      hits += interval.contains(Math.log(RATIO)) ? 1 : 0;
    }
    return new Share(hits, repetitions);
  }

  private double mean(RandomGenerator random) {
    double sum = 0;
    for (double difference : differences(random)) {
      sum += difference / blocks;
    }
    return sum;
  }

  private double[] differences(RandomGenerator random) {
    double own = RATIO * Math.exp(deviation * random.nextGaussian());
    SimulatedBlocks run = SimulatedBlocks.run(scenario, blocks, random);
    double[] baseline = run.baseline(blocks);
    double[] differences = run.variant(blocks, own);
    for (int i = 0; i < blocks; i++) {
      differences[i] -= baseline[i];
    }
    return differences;
  }
}
