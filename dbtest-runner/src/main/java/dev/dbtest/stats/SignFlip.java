package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * Permutation test of paired differences (Fisher 1935): if it made no difference which fork of a
 * block was the variant, every pattern of signs would be equally likely. Exact, because blocks are
 * run in random order; it assumes nothing about how times are distributed.
 *
 * @param less share of sign patterns whose sum is at most the one seen
 * @param greater share of sign patterns whose sum is at least the one seen
 * @param twoSided share of sign patterns whose sum is at least as far from 0
 */
record SignFlip(double less, double greater, double twoSided) {
  /** 8 million patterns, some 30 ms. */
  private static final int MOST_DIFFERENCES = 24;

  /** Null for more than 24 differences, whose patterns are too many to go through. */
  static @Nullable SignFlip of(double[] differences) {
    int n = Samples.require(differences, 1, "differences").length;
    if (n > MOST_DIFFERENCES) {
      return null;
    }
    double seen = 0;
    double size = 0;
    for (double difference : differences) {
      seen += difference;
      size += Math.abs(difference);
    }
    // Sums that are equal in theory differ by rounding.
    double tolerance = 1e-9 * size;
    double sum = size;
    long less = 0;
    long greater = 0;
    long asFar = 0;
    // The last sign stays: each pattern stands for itself and for its mirror image. In Gray code's
    // order one sign changes at a time.
    long patterns = 1L << (n - 1);
    boolean[] negative = new boolean[n];
    for (long pattern = 0; pattern < patterns; pattern++) {
      if (pattern > 0) {
        int flip = Long.numberOfTrailingZeros(pattern);
        double step = 2 * Math.abs(differences[flip]);
        sum += negative[flip] ? step : -step;
        negative[flip] = !negative[flip];
      }
      less += (sum <= seen + tolerance ? 1 : 0) + (-sum <= seen + tolerance ? 1 : 0);
      greater += (sum >= seen - tolerance ? 1 : 0) + (-sum >= seen - tolerance ? 1 : 0);
      asFar += Math.abs(sum) >= Math.abs(seen) - tolerance ? 2 : 0;
    }
    double all = 2.0 * patterns;
    return new SignFlip(less / all, greater / all, asFar / all);
  }
}
