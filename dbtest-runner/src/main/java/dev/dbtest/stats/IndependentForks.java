package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * One look at all forks of two sides that were not measured in blocks, such as those of two stored
 * runs. How many there are was decided before anybody looked.
 *
 * @param errorRate share of comparisons whose interval misses the true ratio, between 0 and 1
 */
public record IndependentForks(double errorRate) implements ComparisonDesign {
  /**
   * @throws IllegalArgumentException if the rate is not between 0 and 1
   */
  public IndependentForks {
    Samples.requireLevel(errorRate, "error rate");
  }

  @Override
  public int blocksForVerdict(int available) {
    return available >= FEWEST_BLOCKS ? available : 0;
  }

  @Override
  public @Nullable Integer nextLook(int available) {
    return null;
  }

  /** With so many forks on both sides and similar variances. */
  @Override
  public double multiplier(int forks, StudentT t) {
    return t.multiplier(2.0 * (forks - 1), 1 - errorRate);
  }
}
