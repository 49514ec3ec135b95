package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * Splits the spread of grouped values into spread between groups and spread within them. Two passes
 * over deviations, so that a large common offset does no harm.
 *
 * @param groups how many groups, at least 2
 * @param count how many values in all, more than groups
 * @param squaresBetween sum over groups of size times squared deviation of the group's mean
 * @param squaresWithin sum of squared deviations from the group's own mean
 * @param groupSize size of a group; for unequal groups the size that makes the split unbiased, (N -
 *     Σ n² / N) / (groups - 1)
 */
record OneWayAnova(
    int groups, int count, double squaresBetween, double squaresWithin, double groupSize) {
  /** Null if there are fewer than two groups, or no group has two values. */
  static @Nullable OneWayAnova of(double[][] groups) {
    int count = 0;
    double sizesSquared = 0;
    for (double[] group : groups) {
      count += Samples.require(group, 1, "values").length;
      sizesSquared += (double) group.length * group.length;
    }
    if (groups.length < 2 || count == groups.length) {
      return null;
    }
    // Deviations from one of the values keep the digits that a large offset would take.
    double origin = groups[0][0];
    double within = 0;
    double sum = 0;
    double[] means = new double[groups.length];
    for (int i = 0; i < groups.length; i++) {
      Moments moments = Moments.of(shifted(groups[i], origin));
      within += moments.squares();
      means[i] = moments.mean();
      sum += means[i] * groups[i].length;
    }
    double grandMean = sum / count;
    double between = 0;
    for (int i = 0; i < groups.length; i++) {
      double deviation = means[i] - grandMean;
      between += groups[i].length * deviation * deviation;
    }
    double groupSize = (count - sizesSquared / count) / (groups.length - 1);
    return new OneWayAnova(groups.length, count, between, within, groupSize);
  }

  private static double[] shifted(double[] values, double origin) {
    double[] shifted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      shifted[i] = values[i] - origin;
    }
    return shifted;
  }

  double meanSquareBetween() {
    return squaresBetween / (groups - 1);
  }

  double meanSquareWithin() {
    return squaresWithin / (count - groups);
  }

  /** Mean square between over mean square within; infinite if nothing varies within groups. */
  double f() {
    return meanSquareBetween() / meanSquareWithin();
  }

  /** Share of all squared deviations that lies between groups, 0 to 1. */
  double rSquared() {
    return squaresBetween / (squaresBetween + squaresWithin);
  }
}
