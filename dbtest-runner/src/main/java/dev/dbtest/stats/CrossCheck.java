package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * A second opinion on a finished comparison by tests that do not assume normal forks. It never
 * changes the verdict; where it disagrees, a look at the forks is due.
 *
 * @param signFlip two-sided p-value of the exact sign-flip test of block differences; null for more
 *     than 24 blocks
 * @param mannWhitney two-sided p-value of the rank test of the two sides
 */
public record CrossCheck(@Nullable Double signFlip, double mannWhitney) {
  /**
   * Tests forks that were paired by block.
   *
   * @param baseline {@link LogForkMean} of the baseline's fork in each complete block
   * @param variant the same of the variant
   * @throws IllegalArgumentException if there is no block, the sides differ in number or a value is
   *     not finite
   */
  public static CrossCheck of(double[] baseline, double[] variant) {
    SignFlip signFlip = SignFlip.of(PairedDifferences.of(baseline, variant));
    return new CrossCheck(
        signFlip == null ? null : (Double) signFlip.twoSided(),
        MannWhitney.of(baseline, variant).twoSided());
  }
}
