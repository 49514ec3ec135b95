package dev.dbtest.stats.simulation;

import dev.dbtest.stats.ComparisonDesign;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.FixedBlocks;
import dev.dbtest.stats.IndependentForks;
import dev.dbtest.stats.OpenEnded;
import dev.dbtest.stats.PrecisionTarget;
import dev.dbtest.stats.Statistics;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** How often intervals of the other ways to stop hold the truth, nominally in 95 %. */
final class OtherRules {
  private static final double RATE = 0.05;
  private static final int MOST_FORKS = 60;
  private static final PrecisionTarget TARGET = new PrecisionTarget(0.015, 1 - RATE);

  private final Scenario scenario;
  private final int repetitions;
  private final RandomGenerator random;
  private final Statistics statistics = new Statistics();

  OtherRules(Scenario scenario, int repetitions, long seed) {
    this.scenario = scenario;
    this.repetitions = repetitions;
    this.random = new Well19937c(seed);
  }

  /** One look after a fixed number of blocks. */
  Share fixed(int blocks) {
    return share(
        () -> {
          SimulatedBlocks run = SimulatedBlocks.run(scenario, blocks, random);
          return holdsOne(run, blocks, new FixedBlocks(blocks, RATE));
        });
  }

  /** Stored runs compared without blocks. */
  Share unpaired(int forks) {
    ComparisonPlan plan = ComparisonPlan.reporting().withDesign(new IndependentForks(RATE));
    return share(
        () -> {
          SimulatedBlocks run = SimulatedBlocks.run(scenario, forks, random);
          ConfidenceInterval interval =
              statistics
                  .compareUnpaired(run.baseline(forks), run.variant(forks, 1), plan)
                  .interval();
          return interval != null && interval.contains(1);
        });
  }

  /** All intervals of an open-ended comparison up to a number of blocks. */
  Share openEnded(int blocks) {
    return share(
        () -> {
          SimulatedBlocks run = SimulatedBlocks.run(scenario, blocks, random);
          boolean holds = true;
          for (int n = ComparisonDesign.FEWEST_BLOCKS; n <= blocks && holds; n++) {
            holds = holdsOne(run, n, new OpenEnded(RATE));
          }
          return holds;
        });
  }

  /** The interval of one case after a fixed number of forks. */
  Share oneCase(int forks) {
    double truth = Math.exp(meanLog());
    return share(() -> holds(truth, forkMeans(forks)));
  }

  /** The interval of one case when it is known to 1.5 %, or after 60 forks. */
  Share precision() {
    double truth = Math.exp(meanLog());
    return share(
        () -> {
          double[] means = forkMeans(MOST_FORKS);
          int n = 5;
          while (n < MOST_FORKS && !statistics.isPrecise(Arrays.copyOf(means, n), TARGET)) {
            n++;
          }
          return holds(truth, Arrays.copyOf(means, n));
        });
  }

  private double[] forkMeans(int forks) {
    double[] logs = SimulatedBlocks.run(scenario, forks, random).baseline(forks);
    return Arrays.stream(logs).map(Math::exp).toArray();
  }

  private boolean holds(double truth, double[] forkMeans) {
    ConfidenceInterval interval = statistics.geometricMeanInterval(forkMeans, 1 - RATE);
    return interval != null && interval.contains(truth);
  }

  /** The true mean of log fork means, from many forks: it has no simple formula. */
  private double meanLog() {
    int batches = 500;
    double sum = 0;
    for (int i = 0; i < batches; i++) {
      for (double log : SimulatedBlocks.run(scenario, 100, random).baseline(100)) {
        sum += log;
      }
    }
    return sum / (batches * 100);
  }

  private boolean holdsOne(SimulatedBlocks run, int blocks, ComparisonDesign design) {
    ComparisonPlan plan = ComparisonPlan.reporting().withDesign(design);
    ConfidenceInterval interval =
        statistics.compare(run.baseline(blocks), run.variant(blocks, 1), plan).interval();
    return interval != null && interval.contains(1);
  }

  private Share share(BooleanSupplier holds) {
    int hits = 0;
    for (int i = 0; i < repetitions; i++) {
      hits += holds.getAsBoolean() ? 1 : 0;
    }
    return new Share(hits, repetitions);
  }
}
