package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * Interval of a ratio of two independent arithmetic means (Fieller 1954, in the form of Kalibera
 * and Jones 2013).
 */
final class FiellerRatio {
  private FiellerRatio() {}

  /**
   * The interval of {@code numerator / denominator}.
   *
   * @param degrees degrees of freedom of both standard errors
   * @return null if the denominator's own interval reaches 0, where no finite interval exists
   */
  static @Nullable ConfidenceInterval of(
      Estimate numerator, Estimate denominator, double degrees, double level, StudentT t) {
    double multiplier = t.multiplier(degrees, level);
    double above = numerator.value();
    double below = denominator.value();
    double aboveWidth = multiplier * numerator.standardError();
    double belowWidth = multiplier * denominator.standardError();
    double scale = below * below - belowWidth * belowWidth;
    if (scale <= 0) {
      return null;
    }
    double product = above * below;
    double root =
        Math.sqrt(
            Math.max(0, product * product - scale * (above * above - aboveWidth * aboveWidth)));
    return new ConfidenceInterval((product - root) / scale, (product + root) / scale, level);
  }
}
