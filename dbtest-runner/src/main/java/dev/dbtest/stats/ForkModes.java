package dev.dbtest.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Forks that fall into two groups with nothing between, as when the JIT compiler settles now on one
 * code shape and now on another. A mean then lies where no fork does; the share of slow forks says
 * more.
 *
 * <p>The rule is ours: the largest gap between neighbouring log fork means, with at least two forks
 * on each side, is wider than 3 % and than four standard deviations within the two groups. Normal
 * forks of one mode trip it in 2.5 % of cases at 8 forks and in 0.3 % at 12; strongly skewed ones
 * in 7 % and 5 %.
 *
 * @param fastForks forks below the gap, at least 2
 * @param slowForks forks above the gap, at least 2
 * @param ratio mean of the slow forks over mean of the fast ones (geometric means), above 1.03
 * @param boundary time in the middle of the gap, in the values' unit
 */
public record ForkModes(int fastForks, int slowForks, double ratio, double boundary) {
  private static final double SMALLEST_GAP = Math.log(1.03);
  private static final double GAP_IN_DEVIATIONS = 4;
  private static final int FEWEST_A_SIDE = 2;
  private static final int FEWEST_FORKS = 8;

  /**
   * Looks for two groups.
   *
   * @param forkMeans time per operation of each fork, above 0
   * @return null if no two groups are seen, or there are fewer than eight forks to see them in
   * @throws IllegalArgumentException if a value is not finite or not above 0
   */
  public static @Nullable ForkModes of(double... forkMeans) {
    Samples.require(forkMeans, 0, "fork means");
    double[] logs = Samples.logarithms(forkMeans, "fork means");
    int n = logs.length;
    if (n < FEWEST_FORKS) {
      return null;
    }
    Arrays.sort(logs);
    int split = FEWEST_A_SIDE;
    for (int i = FEWEST_A_SIDE; i <= n - FEWEST_A_SIDE; i++) {
      if (logs[i] - logs[i - 1] > logs[split] - logs[split - 1]) {
        split = i;
      }
    }
    Moments fast = Moments.of(Arrays.copyOfRange(logs, 0, split));
    Moments slow = Moments.of(Arrays.copyOfRange(logs, split, n));
    double gap = logs[split] - logs[split - 1];
    double within = Math.sqrt((fast.squares() + slow.squares()) / (n - 2));
    if (gap <= Math.max(SMALLEST_GAP, GAP_IN_DEVIATIONS * within)) {
      return null;
    }
    return new ForkModes(
        split,
        n - split,
        Math.exp(slow.mean() - fast.mean()),
        Math.exp((logs[split] + logs[split - 1]) / 2));
  }

  /** How many of the given forks lie above the boundary. */
  int slowAmong(double[] forkMeans) {
    int slow = 0;
    for (double mean : forkMeans) {
      if (mean > boundary) {
        slow++;
      }
    }
    return slow;
  }
}
