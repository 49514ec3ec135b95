package dev.dbtest.gate;

import dev.dbtest.comparison.BlockMeans;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Round;
import java.util.List;
import java.util.NavigableMap;

/**
 * Forks of one case that were measured alike.
 *
 * @param forks the forks
 * @param settings how they were measured
 */
public record Measured(List<Fork> forks, BenchmarkSettings settings) {

  /** A call that allocates at all allocates more than this: no object is smaller than 8 bytes. */
  private static final double SMALLEST_FLOOR = 0.5;

  /** What JMH itself may allocate in a round, spread over its operations. */
  private static final double OVERHEAD_PER_ROUND = 8_192;

  /** Copies the forks. */
  public Measured {
    forks = List.copyOf(forks);
  }

  /** Bytes that an operation allocates, by block; forks that did not measure it are left out. */
  NavigableMap<Integer, Double> bytes() {
    BlockMeans bytes = new BlockMeans();
    for (Fork fork : forks) {
      fork.metric(Metric.ALLOCATION)
          .map(Metric::mean)
          .filter(Double::isFinite)
          .ifPresent(mean -> bytes.add(fork.block(), mean));
    }
    return bytes.byBlock();
  }

  /**
   * Bytes per operation that cannot be told from none: what the harness allocates in a round is
   * counted as well, and weighs more the fewer operations a round has.
   */
  double allocationFloor() {
    long fewest = Long.MAX_VALUE;
    for (Fork fork : forks) {
      for (Round round : fork.rounds()) {
        fewest = Math.min(fewest, Math.max(1, round.operations()));
      }
    }
    return Math.max(SMALLEST_FLOOR, OVERHEAD_PER_ROUND / fewest);
  }
}
