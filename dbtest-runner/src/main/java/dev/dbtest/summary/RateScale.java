package dev.dbtest.summary;

/**
 * The unit in which a table shows operations per second.
 *
 * @param prefix what stands before "ops/s", such as {@code "k"}; empty for single operations
 * @param factor how many operations per second it is
 */
record RateScale(String prefix, double factor) {

  /** The unit that suits a rate in the middle of a table. */
  static RateScale of(double middle) {
    if (middle < 1e4) {
      return new RateScale("", 1);
    }
    if (middle < 1e6) {
      return new RateScale("k", 1e3);
    }
    return middle < 1e9 ? new RateScale("M", 1e6) : new RateScale("G", 1e9);
  }

  /** Its symbol. */
  String unit() {
    return prefix.isEmpty() ? "ops/s" : prefix + " ops/s";
  }

  /** A rate in this unit, with that many significant digits. */
  String text(double rate, int digits) {
    return Numbers.significant(rate / factor, digits);
  }
}
