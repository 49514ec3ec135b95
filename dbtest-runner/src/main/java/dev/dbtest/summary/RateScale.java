package dev.dbtest.summary;

/**
 * The unit in which a table shows operations per second.
 *
 * @param unit its symbol
 * @param factor how many operations per second it is
 */
record RateScale(String unit, double factor) {

  /** The unit that suits a rate in the middle of a table. */
  static RateScale of(double middle) {
    if (middle < 1e4) {
      return new RateScale("ops/s", 1);
    }
    if (middle < 1e6) {
      return new RateScale("k ops/s", 1e3);
    }
    return middle < 1e9 ? new RateScale("M ops/s", 1e6) : new RateScale("G ops/s", 1e9);
  }

  /** A rate in this unit, with that many significant digits. */
  String text(double rate, int digits) {
    return Numbers.significant(rate / factor, digits);
  }
}
