package dev.dbtest.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Median and median absolute deviation, which a few wild values cannot move, and the modified z
 * score made from them (Iglewicz and Hoaglin 1993).
 *
 * @param median middle of the values
 * @param medianAbsoluteDeviation median of |value - median|, raw, at least 0
 * @param meanAbsoluteDeviation mean of |value - median|, at least 0
 */
record RobustSpread(double median, double medianAbsoluteDeviation, double meanAbsoluteDeviation) {
  /** A modified z beyond this is unusual, the bound its authors recommend. */
  static final double UNUSUAL = 3.5;

  /** 0.75 quantile of the normal distribution: makes the score comparable to a usual z. */
  private static final double NORMAL_QUARTILE = 0.6745;

  /** Root of pi / 2: the same for the mean absolute deviation. */
  private static final double MEAN_DEVIATION_FACTOR = 1.2533;

  static RobustSpread of(double[] values) {
    double median = Quantiles.of(values).median();
    double[] deviations = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      deviations[i] = Math.abs(values[i] - median);
    }
    return new RobustSpread(
        median, Quantiles.of(deviations).median(), Moments.of(deviations).mean());
  }

  /**
   * How many robust standard deviations the value lies from the median; 0 if all values are equal.
   *
   * <p>If more than half of the values are equal, as with a coarse timer, the median absolute
   * deviation is 0 and the mean absolute deviation takes its place.
   */
  double modifiedZ(double value) {
    double distance = value - median;
    if (medianAbsoluteDeviation > 0) {
      return NORMAL_QUARTILE * distance / medianAbsoluteDeviation;
    }
    if (meanAbsoluteDeviation > 0) {
      return distance / (MEAN_DEVIATION_FACTOR * meanAbsoluteDeviation);
    }
    return 0;
  }

  /** Indices of the values whose modified z is beyond {@link #UNUSUAL}, ascending. */
  static List<Integer> unusual(double[] values) {
    RobustSpread spread = of(values);
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (Math.abs(spread.modifiedZ(values[i])) > UNUSUAL) {
        indices.add(i);
      }
    }
    return List.copyOf(indices);
  }
}
