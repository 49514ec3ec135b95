package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * When a comparison may be looked at, which decides how wide its interval must be. The design is
 * chosen before the first fork; choosing it after seeing values would void the error rate.
 */
public sealed interface ComparisonDesign
    permits GroupSequential, FixedBlocks, IndependentForks, OpenEnded {
  /** No verdict is given below this many blocks, whatever the design: the spread is unknown. */
  int FEWEST_BLOCKS = 5;

  /** Largest share of comparisons whose interval misses the true ratio at any allowed look. */
  double errorRate();

  /**
   * How many of the first blocks a verdict may rest on when this many are there; 0 if none may be
   * given yet.
   */
  int blocksForVerdict(int available);

  /** Blocks at which the next verdict may be given; null if there is none after this many. */
  @Nullable Integer nextLook(int available);

  /**
   * Half-width of the interval of a mean in standard errors, if it is looked at after this many
   * blocks, at least 2. Beyond the design's last look it is that of a design of the same kind that
   * ends there, which serves to estimate how many blocks would decide.
   */
  double multiplier(int blocks, StudentT t);
}
