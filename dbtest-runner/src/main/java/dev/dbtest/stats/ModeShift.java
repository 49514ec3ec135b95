package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * How many forks of two variants run in the slow one of two modes. If the shares differ, a ratio of
 * means tells how often the JIT compiler chose badly rather than what the code costs.
 *
 * @param slowBaseline baseline forks in the slow mode
 * @param fastBaseline baseline forks in the fast mode
 * @param slowVariant variant forks in the slow mode
 * @param fastVariant variant forks in the fast mode
 * @param pValue Fisher's exact test that the shares are equal, two-sided, 0 to 1
 */
public record ModeShift(
    int slowBaseline, int fastBaseline, int slowVariant, int fastVariant, double pValue) {
  /**
   * Counts both sides by the modes of whichever side shows two, of the baseline if both do.
   *
   * @param baseline time per operation of each fork, above 0
   * @param variant the same of the variant
   * @return null if neither side falls into two modes
   * @throws IllegalArgumentException if a value is not finite or not above 0
   */
  public static @Nullable ModeShift of(double[] baseline, double[] variant) {
    ForkModes ofBaseline = ForkModes.of(baseline);
    ForkModes modes = ofBaseline == null ? ForkModes.of(variant) : ofBaseline;
    if (modes == null) {
      return null;
    }
    int slowBaseline = modes.slowAmong(baseline);
    int slowVariant = modes.slowAmong(variant);
    int fastBaseline = baseline.length - slowBaseline;
    int fastVariant = variant.length - slowVariant;
    return new ModeShift(
        slowBaseline,
        fastBaseline,
        slowVariant,
        fastVariant,
        FisherExact.twoSided(slowBaseline, fastBaseline, slowVariant, fastVariant));
  }
}
