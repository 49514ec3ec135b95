package dev.dbtest.stats;

/**
 * How many values lie outside Tukey's fences. They are counted and stay in every statistic.
 *
 * @param severelyLow values below the lower severe fence
 * @param mildlyLow values between the lower fences
 * @param mildlyHigh values between the upper fences
 * @param severelyHigh values above the upper severe fence
 * @param fences the fences, for labelling single values
 */
public record Outliers(
    int severelyLow, int mildlyLow, int mildlyHigh, int severelyHigh, TukeyFences fences) {
  /**
   * Counts the outliers among the values.
   *
   * @throws IllegalArgumentException if there is no value or one is not finite
   */
  public static Outliers of(double... values) {
    return of(values, Quantiles.of(values));
  }

  static Outliers of(double[] values, Quantiles quantiles) {
    TukeyFences fences = TukeyFences.of(quantiles);
    int severelyLow = 0;
    int mildlyLow = 0;
    int mildlyHigh = 0;
    int severelyHigh = 0;
    for (double value : values) {
      switch (fences.label(value)) {
        case SEVERELY_LOW -> severelyLow++;
        case MILDLY_LOW -> mildlyLow++;
        case INSIDE -> {}
        case MILDLY_HIGH -> mildlyHigh++;
        case SEVERELY_HIGH -> severelyHigh++;
      }
    }
    return new Outliers(severelyLow, mildlyLow, mildlyHigh, severelyHigh, fences);
  }

  /** Outliers below the fences. */
  public int low() {
    return severelyLow + mildlyLow;
  }

  /** Outliers above the fences. */
  public int high() {
    return mildlyHigh + severelyHigh;
  }

  /** All outliers. */
  public int total() {
    return low() + high();
  }

  /** Outliers beyond a severe fence. */
  public int severe() {
    return severelyLow + severelyHigh;
  }
}
