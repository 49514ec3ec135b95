package dev.dbtest.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variant compared with its baseline, as it stands now.
 *
 * <p>The ratio is time of the variant over time of the baseline: below 1 the variant is faster.
 *
 * @param verdict what is shown
 * @param provisional whether the interval is an ordinary one shown only for orientation, because
 *     too few blocks are there for a verdict
 * @param ratio geometric mean over blocks of variant over baseline, above 0
 * @param interval interval of the ratio. For a verdict it holds at the plan's error rate over all
 *     looks together; null if there are fewer than 2 blocks
 * @param blocks complete blocks measured; for an unpaired comparison forks of the smaller side
 * @param blocksUsed the first blocks that ratio and interval rest on
 * @param spread standard deviation of one block's log ratio; for an unpaired comparison the root of
 *     the two sides' summed variances; null below 2 blocks
 * @param nextLook number of blocks at which a further verdict may be given; null if there is none
 *     or the verdict is not INCONCLUSIVE
 * @param furtherBlocks how many more blocks would decide; null if decided or without an interval
 * @param unusualBlocks indices, from 0, of used blocks whose log ratio lies far from the others
 *     (modified z beyond 3.5); they are not left out
 * @param looks numbers of blocks at which it was looked at, in order
 * @param machines how the machines differ whose means are compared; {@code null} for forks of one
 *     machine. Spread is then that between machines, and blocks are those of all of them.
 */
public record Comparison(
    Verdict verdict,
    boolean provisional,
    double ratio,
    @Nullable ConfidenceInterval interval,
    int blocks,
    int blocksUsed,
    @Nullable Double spread,
    @Nullable Integer nextLook,
    @Nullable FurtherBlocks furtherBlocks,
    List<Integer> unusualBlocks,
    List<Integer> looks,
    @Nullable BetweenMachines machines) {
  /** A comparison of forks of one machine. */
  Comparison(
      Verdict verdict,
      boolean provisional,
      double ratio,
      @Nullable ConfidenceInterval interval,
      int blocks,
      int blocksUsed,
      @Nullable Double spread,
      @Nullable Integer nextLook,
      @Nullable FurtherBlocks furtherBlocks,
      List<Integer> unusualBlocks,
      List<Integer> looks) {
    this(
        verdict,
        provisional,
        ratio,
        interval,
        blocks,
        blocksUsed,
        spread,
        nextLook,
        furtherBlocks,
        unusualBlocks,
        looks,
        null);
  }

  /** Copies the lists. */
  public Comparison {
    unusualBlocks = List.copyOf(unusualBlocks);
    looks = List.copyOf(looks);
  }
}
