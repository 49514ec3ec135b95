package dev.dbtest.stats;

/**
 * How many more blocks would end an open comparison, or make a case precise, if value and spread
 * stayed what they are now. An estimate to plan with and no promise. For a case that is not
 * compared a block is one fork.
 *
 * @param blocks further blocks, at least 1
 * @param orMore whether even this many would not decide, so that the true number is larger
 */
public record FurtherBlocks(int blocks, boolean orMore) {
  /** Beyond this many blocks in all, the answer is "more than". */
  static final int HORIZON = 500;

  /** Half-width of the interval after some number of blocks. */
  @FunctionalInterface
  interface HalfWidth {
    double after(int blocks);
  }

  /**
   * @param logRatio the present estimate
   * @param now blocks there are now
   */
  static FurtherBlocks estimate(
      double logRatio, int now, ComparisonPlan plan, HalfWidth halfWidth) {
    Integer look = plan.design().nextLook(now);
    int last = now;
    // An open-ended design has a look at every block; the search below covers those.
    while (look != null && !(plan.design() instanceof OpenEnded)) {
      if (decides(logRatio, look, plan, halfWidth)) {
        return new FurtherBlocks(look - now, false);
      }
      last = look;
      look = plan.design().nextLook(look);
    }
    if (last >= HORIZON || !decides(logRatio, HORIZON, plan, halfWidth)) {
      return new FurtherBlocks(Math.max(1, HORIZON - now), true);
    }
    int undecided = last;
    int decided = HORIZON;
    while (decided - undecided > 1) {
      int middle = (undecided + decided) / 2;
      if (decides(logRatio, middle, plan, halfWidth)) {
        decided = middle;
      } else {
        undecided = middle;
      }
    }
    return new FurtherBlocks(decided - now, false);
  }

  private static boolean decides(
      double logRatio, int blocks, ComparisonPlan plan, HalfWidth halfWidth) {
    double width = halfWidth.after(Math.max(blocks, ComparisonDesign.FEWEST_BLOCKS));
    return blocks >= ComparisonDesign.FEWEST_BLOCKS
        && Decision.of(logRatio - width, logRatio + width, plan) != Verdict.INCONCLUSIVE;
  }
}
