package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Round;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Forks whose scores are drawn from a seeded distribution, in no time. */
final class SimulatedForks implements Forks {

  private final Map<String, Double> means = new HashMap<>();
  private final Map<String, Double> spreads = new HashMap<>();
  private final Map<String, Double> longMeans = new HashMap<>();
  private final Set<String> failing = new HashSet<>();
  private final double spread;
  private final long seed;
  private final Duration wall;
  private List<String> notes = List.of();
  private Runnable beforeFork = () -> {};

  /** What ran, in order: method and block. */
  final List<String> order = new ArrayList<>();

  /** What ran, in order, with the settings. */
  final List<BenchmarkSettings> settings = new ArrayList<>();

  /**
   * Draws scores.
   *
   * @param spread standard deviation between forks, relative to the mean
   * @param wall what each fork claims to have taken
   */
  SimulatedForks(long seed, double spread, Duration wall) {
    this.seed = seed;
    this.spread = spread;
    this.wall = wall;
  }

  /** Gives a method's forks that mean, in nanoseconds. */
  SimulatedForks mean(String method, double nanos) {
    means.put(method, nanos);
    return this;
  }

  /** Gives a method's forks another mean where they warm up for seconds. */
  SimulatedForks whenLong(String method, double nanos) {
    longMeans.put(method, nanos);
    return this;
  }

  /** Gives a method's forks another spread than the rest. */
  SimulatedForks spread(String method, double share) {
    spreads.put(method, share);
    return this;
  }

  /** Gives every fork that note. */
  SimulatedForks noting(String note) {
    notes = List.of(note);
    return this;
  }

  /** Lets every fork of a method fail. */
  SimulatedForks failing(String method) {
    failing.add(method);
    return this;
  }

  /** Calls an action before each fork. */
  SimulatedForks beforeFork(Runnable action) {
    beforeFork = action;
    return this;
  }

  @Override
  public ForkEnd run(
      BenchmarkCase planned, BenchmarkSettings with, int block, int position, ForkWatch watch) {
    beforeFork.run();
    order.add(planned.id().method() + " " + block);
    settings.add(with);
    watch.roundStarted(false, 1, 1);
    if (failing.contains(planned.id().method())) {
      return new ForkEnd.Failed(Failure.of(Failure.Phase.MEASUREMENT, "simulated", "as asked"));
    }
    // A fork's draw depends on what it is and not on what ran before, as on a real machine.
    Random random = new Random(seed ^ (planned.id().text() + with + block).hashCode());
    random.nextLong();
    double mean = means.getOrDefault(planned.id().method(), 100.0);
    if (with.warmupTime().compareTo(Duration.ofSeconds(1)) >= 0) {
      mean = longMeans.getOrDefault(planned.id().method(), mean);
    }
    double own = spreads.getOrDefault(planned.id().method(), spread);
    double score = mean * Math.exp(own * random.nextGaussian());
    Round round = new Round(score, 1000);
    watch.roundMeasured(false, 1, round);
    Fork fork =
        new Fork(
            block,
            position,
            Instant.EPOCH,
            wall,
            List.of(),
            List.of(round),
            Collections.emptyList(),
            List.of());
    return new ForkEnd.Measured(fork, notes);
  }
}
