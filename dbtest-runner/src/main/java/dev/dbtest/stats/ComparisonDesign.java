package dev.dbtest.stats;

import java.util.List;
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
   * The numbers of blocks at which a comparison with this many was looked at; by default the last
   * at which it could be.
   */
  default List<Integer> looksUpTo(int available) {
    int reached = blocksForVerdict(available);
    return reached == 0 ? List.of() : List.of(reached);
  }

  /**
   * Whether an open comparison is to be given up, since more blocks would hardly decide it.
   *
   * @param logRatio its estimate after so many blocks
   * @param spread standard deviation of one block's log ratio
   * @param blocks blocks that there are
   * @param margin logarithm of the ratio within which times count as the same
   */
  default boolean givesUp(double logRatio, double spread, int blocks, double margin, StudentT t) {
    return false;
  }

  /**
   * Half-width of the interval of a mean in standard errors, if it is looked at after this many
   * blocks, at least 2. Beyond the design's last look it is that of a design of the same kind that
   * ends there, which serves to estimate how many blocks would decide.
   */
  double multiplier(int blocks, StudentT t);
}
