package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * One look after a number of blocks chosen in advance, with an ordinary t interval. Blocks beyond
 * the number do not count.
 *
 * @param blocks the number, at least 2; below {@link ComparisonDesign#FEWEST_BLOCKS} there is an
 *     interval and never a verdict
 * @param errorRate share of comparisons whose interval misses the true ratio, between 0 and 1
 */
public record FixedBlocks(int blocks, double errorRate) implements ComparisonDesign {
  /**
   * @throws IllegalArgumentException if there are fewer than 2 blocks or the rate is not between 0
   *     and 1
   */
  public FixedBlocks {
    if (blocks < 2) {
      throw new IllegalArgumentException(
          "a comparison of %d blocks was planned, but a spread needs at least 2; plan %d or more"
              .formatted(blocks, FEWEST_BLOCKS));
    }
    Samples.requireLevel(errorRate, "error rate");
  }

  @Override
  public int blocksForVerdict(int available) {
    return available >= blocks && blocks >= FEWEST_BLOCKS ? blocks : 0;
  }

  @Override
  public @Nullable Integer nextLook(int available) {
    return available < blocks && blocks >= FEWEST_BLOCKS ? (Integer) blocks : null;
  }

  @Override
  public double multiplier(int count, StudentT t) {
    return t.multiplier(count - 1.0, 1 - errorRate);
  }
}
