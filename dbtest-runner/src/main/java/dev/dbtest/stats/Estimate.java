package dev.dbtest.stats;

/**
 * An estimated value with what is needed for an interval around it.
 *
 * @param value the estimate
 * @param standardError its standard error, in the same unit, at least 0
 * @param degrees degrees of freedom of the standard error, above 0
 */
record Estimate(double value, double standardError, double degrees) {
  /** The mean of independent values. */
  static Estimate ofMean(double[] values) {
    Moments moments = Moments.of(Samples.require(values, 2, "values"));
    double variance = moments.squares() / (moments.count() - 1);
    return new Estimate(
        moments.mean(), Math.sqrt(variance / moments.count()), moments.count() - 1.0);
  }

  /**
   * The difference of two means whose variances may differ, second - first, with Welch's degrees of
   * freedom (Welch 1947, Satterthwaite's formula). If neither side varies, the degrees are those of
   * the pooled test.
   */
  static Estimate ofUnpairedDifference(double[] first, double[] second) {
    Estimate one = ofMean(first);
    Estimate two = ofMean(second);
    double varianceOne = one.standardError * one.standardError;
    double varianceTwo = two.standardError * two.standardError;
    double variance = varianceOne + varianceTwo;
    double degrees =
        variance == 0
            ? one.degrees + two.degrees
            : variance
                * variance
                / (varianceOne * varianceOne / one.degrees
                    + varianceTwo * varianceTwo / two.degrees);
    return new Estimate(two.value - one.value, Math.sqrt(variance), degrees);
  }

  ConfidenceInterval interval(double level, StudentT t) {
    double multiplier = standardError == 0 ? 0 : t.multiplier(degrees, level);
    return ConfidenceInterval.around(value, multiplier * standardError, level);
  }

  /** Two-sided p-value of the hypothesis that the true value is 0. */
  double pValue() {
    if (standardError == 0) {
      return value == 0 ? 1 : 0;
    }
    return StudentT.twoSided(value / standardError, degrees);
  }
}
