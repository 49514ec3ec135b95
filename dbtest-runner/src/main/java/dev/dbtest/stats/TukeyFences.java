package dev.dbtest.stats;

/**
 * Tukey's fences: values further than 1.5 interquartile ranges outside the quartiles are mild
 * outliers, further than 3 severe ones (Tukey, Exploratory Data Analysis, 1977).
 *
 * <p>They are a label and no verdict: a clean normal sample of 20 values has a flagged one in about
 * 31 of 100 cases. Garbage collections and safepoints are a part of what code costs, so labelled
 * values stay in every statistic.
 *
 * @param severeLow below it a value is severely low
 * @param mildLow below it a value is mildly low
 * @param mildHigh above it a value is mildly high
 * @param severeHigh above it a value is severely high
 */
public record TukeyFences(double severeLow, double mildLow, double mildHigh, double severeHigh) {
  /** Where a value lies. */
  public enum Label {
    /** More than 3 interquartile ranges below the lower quartile. */
    SEVERELY_LOW,
    /** 1.5 to 3 interquartile ranges below the lower quartile. */
    MILDLY_LOW,
    /** Between the mild fences, which belong to the inside. */
    INSIDE,
    /** 1.5 to 3 interquartile ranges above the upper quartile. */
    MILDLY_HIGH,
    /** More than 3 interquartile ranges above the upper quartile. */
    SEVERELY_HIGH
  }

  private static final double MILD = 1.5;
  private static final double SEVERE = 3;

  /** The fences that the given values' quartiles set up. */
  public static TukeyFences of(Quantiles quantiles) {
    double lower = quantiles.at(0.25);
    double upper = quantiles.at(0.75);
    double range = upper - lower;
    return new TukeyFences(
        lower - SEVERE * range, lower - MILD * range, upper + MILD * range, upper + SEVERE * range);
  }

  /** Says where the value lies. */
  public Label label(double value) {
    if (value < mildLow) {
      return value < severeLow ? Label.SEVERELY_LOW : Label.MILDLY_LOW;
    }
    if (value > mildHigh) {
      return value > severeHigh ? Label.SEVERELY_HIGH : Label.MILDLY_HIGH;
    }
    return Label.INSIDE;
  }
}
