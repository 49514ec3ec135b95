package dev.dbtest.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that competes for the rest of a time budget.
 *
 * @param forks forks, or blocks of a comparison, measured so far, 0 or more
 * @param relativeMargin what is written after ±, as a share of the score; null if there is none yet
 * @param target margin at which the case wants no more, 0 or more
 * @param secondsPerFork time of its next fork or block, above 0
 */
public record BudgetShare(
    int forks, @Nullable Double relativeMargin, double target, double secondsPerFork) {
  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public BudgetShare {
    boolean widthFits = relativeMargin == null || relativeMargin >= 0;
    if (forks < 0 || !widthFits || !(target >= 0) || !(secondsPerFork > 0)) {
      throw new IllegalArgumentException(
          "forks %d, margin %s, target %s, seconds %s: the first three are 0 or more, the last above 0"
              .formatted(forks, relativeMargin, target, secondsPerFork));
    }
  }

  /**
   * The case whose interval is expected to shrink most per second by one more fork. Cases without
   * an interval come first, those with the fewest forks first among them; equals go by their order.
   *
   * @return index of the case; null if none wants more
   */
  static @Nullable Integer next(List<BudgetShare> cases, double level, StudentT t) {
    Integer best = null;
    double bestGain = 0;
    for (int i = 0; i < cases.size(); i++) {
      BudgetShare candidate = cases.get(i);
      if (candidate.isUnknown()) {
        if (best == null
            || !cases.get(best).isUnknown()
            || candidate.forks < cases.get(best).forks) {
          best = i;
        }
      } else if (best == null || !cases.get(best).isUnknown()) {
        double gain = candidate.gain(level, t);
        if (gain > bestGain) {
          best = i;
          bestGain = gain;
        }
      }
    }
    return best;
  }

  private boolean isUnknown() {
    return relativeMargin == null || forks < 2;
  }

  /** Expected reduction of the margin above the target, a second, at the present spread. */
  private double gain(double level, StudentT t) {
    double width = relativeMargin == null ? 0 : relativeMargin;
    double shrinkage =
        t.multiplier(forks, level)
            / t.multiplier(forks - 1.0, level)
            * Math.sqrt(forks / (forks + 1.0));
    double excess = Math.max(0, width - target);
    double excessAfter = Math.max(0, width * shrinkage - target);
    return (excess - excessAfter) / secondsPerFork;
  }
}
