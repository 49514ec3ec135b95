package dev.dbtest.stats;

/** The rules that all input values keep. */
final class Samples {
  /** Squares and sums of values up to this size stay finite. */
  private static final double LARGEST = 1e140;

  private Samples() {}

  /**
   * Checks that there are enough values and that every one can be computed with.
   *
   * @param what what the values are, in the plural, for the message
   * @return the values, unchanged and not copied
   */
  static double[] require(double[] values, int atLeast, String what) {
    if (values.length < atLeast) {
      throw new IllegalArgumentException(
          "%d %s given, but at least %d are needed; measure more"
              .formatted(values.length, what, atLeast));
    }
    for (int i = 0; i < values.length; i++) {
      if (!(Math.abs(values[i]) <= LARGEST)) {
        throw new IllegalArgumentException(
            "value %d of the %s is %s, but statistics need finite values of at most %s;"
                    .formatted(i, what, values[i], LARGEST)
                + " leave out the fork that produced it and report it as an error");
      }
    }
    return values;
  }

  /** Whether every value can be computed with. */
  static boolean areUsable(double... values) {
    for (double value : values) {
      if (!(Math.abs(value) <= LARGEST)) {
        return false;
      }
    }
    return true;
  }

  /** Checks two series that are paired by index. */
  static void requirePaired(double[] first, double[] second, int atLeast, String what) {
    require(first, atLeast, what);
    require(second, atLeast, what);
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "%d %s on one side and %d on the other, but they are paired by index; "
                  .formatted(first.length, what, second.length)
              + "leave out blocks that are incomplete, or compare the sides unpaired");
    }
  }

  /** Checks a probability or confidence level that must lie strictly between 0 and 1. */
  static double requireLevel(double level, String what) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "%s is %s, but must lie between 0 and 1, both excluded".formatted(what, level));
    }
    return level;
  }

  /** Natural logarithms of values that must all be above zero. */
  static double[] logarithms(double[] values, String what) {
    requirePositive(values, what);
    double[] logs = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      logs[i] = Math.log(values[i]);
    }
    return logs;
  }

  /** Checks that every value has a logarithm. */
  static void requirePositive(double[] values, String what) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0)) {
        throw new IllegalArgumentException(
            "value %d of the %s is %s, but only a value above 0 has a logarithm; "
                    .formatted(i, what, values[i])
                + "a score of 0 means that nothing was measured");
      }
    }
  }
}
