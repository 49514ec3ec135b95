package dev.dbtest.stats;

/**
 * A range that covers the true value in the stated share of repetitions of the whole measurement.
 *
 * @param lower lower end, at most upper
 * @param upper upper end
 * @param level share of repetitions that cover the true value, between 0 and 1, such as 0.95
 */
public record ConfidenceInterval(double lower, double upper, double level) {
  /**
   * @throws IllegalArgumentException if the ends are not ordered or the level is not between 0 and
   *     1
   */
  public ConfidenceInterval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "interval from %s to %s: the lower end must not lie above the upper"
              .formatted(lower, upper));
    }
    Samples.requireLevel(level, "confidence level");
  }

  static ConfidenceInterval around(double centre, double halfWidth, double level) {
    return new ConfidenceInterval(centre - halfWidth, centre + halfWidth, level);
  }

  /** Half the distance between the ends, in the unit of the ends. */
  public double halfWidth() {
    return (upper - lower) / 2;
  }

  /** Whether the value lies inside or on an end. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** Whether the two intervals have a value in common. */
  public boolean overlaps(ConfidenceInterval other) {
    return lower <= other.upper && other.lower <= upper;
  }

  /** The interval of e to the power of the value, as from a log ratio to a ratio. */
  public ConfidenceInterval exponential() {
    return new ConfidenceInterval(finite(Math.exp(lower)), finite(Math.exp(upper)), level);
  }

  /** The interval of a multiple of the value, by a factor above 0. */
  ConfidenceInterval times(double factor) {
    return new ConfidenceInterval(finite(factor * lower), finite(factor * upper), level);
  }

  /** An end beyond all numbers is written as the largest; JSON knows no other. */
  private static double finite(double end) {
    return Math.min(Double.MAX_VALUE, end);
  }
}
