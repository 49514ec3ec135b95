package dev.dbtest.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one JVM measured for one benchmark case; the unit of replication.
 *
 * @param block number of the block it belongs to, from 1: the forks of a block are compared with
 *     each other
 * @param position place in the order in which the run's forks were started, from 1
 * @param started when the JVM was started
 * @param wall time from start to end of the JVM
 * @param warmup warm-up rounds, in order
 * @param rounds rounds, in order; not empty
 * @param metrics secondary metrics, sorted by name
 * @param percentiles in sample mode the percentiles of single operations; otherwise empty
 */
public record Fork(
    int block,
    int position,
    Instant started,
    Duration wall,
    List<Round> warmup,
    List<Round> rounds,
    List<Metric> metrics,
    List<Percentile> percentiles) {

  /** Copies the lists. */
  public Fork {
    warmup = List.copyOf(warmup);
    rounds = List.copyOf(rounds);
    metrics = List.copyOf(metrics);
    percentiles = List.copyOf(percentiles);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("a fork without rounds measured nothing");
    }
  }

  /** The same fork as one of another block. */
  public Fork withBlock(int newBlock) {
    return with(newBlock, rounds);
  }

  /** The same fork with these rounds in place of its own. */
  public Fork withRounds(List<Round> newRounds) {
    return with(block, newRounds);
  }

  private Fork with(int newBlock, List<Round> newRounds) {
    return new Fork(newBlock, position, started, wall, warmup, newRounds, metrics, percentiles);
  }

  /** The secondary metric with that name, if the fork has it. */
  public Optional<Metric> metric(String name) {
    return metrics.stream().filter(metric -> metric.name().equals(name)).findFirst();
  }

  /**
   * A percentile of the times of single operations.
   *
   * @param rank 0 to 100
   * @param nanos the time, in nanoseconds
   */
  public record Percentile(double rank, double nanos) {
    /** The ranks that are kept for a fork. */
    public static final List<Double> RANKS =
        List.of(0.0, 50.0, 90.0, 95.0, 99.0, 99.9, 99.99, 100.0);
  }
}
