package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * A look after every block from the fifth on, without end: for watching, and for collecting night
 * after night. It pays for this freedom with an interval about 1.6 times as wide as a fixed one at
 * 20 blocks.
 *
 * @param errorRate share of comparisons whose interval ever misses the true ratio, between 0 and 1
 */
public record OpenEnded(double errorRate) implements ComparisonDesign {
  /**
   * @throws IllegalArgumentException if the rate is not between 0 and 1
   */
  public OpenEnded {
    Samples.requireLevel(errorRate, "error rate");
  }

  @Override
  public int blocksForVerdict(int available) {
    return available >= FEWEST_BLOCKS ? available : 0;
  }

  @Override
  public @Nullable Integer nextLook(int available) {
    return Math.max(FEWEST_BLOCKS, available + 1);
  }

  @Override
  public double multiplier(int blocks, StudentT t) {
    return ConfidenceSequence.multiplier(blocks, errorRate);
  }
}
