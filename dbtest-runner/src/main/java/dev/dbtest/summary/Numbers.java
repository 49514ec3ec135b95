package dev.dbtest.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as reports write them: a point, no grouping, the same in every locale. */
public final class Numbers {
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  /** Beyond this a product with a power of ten may no longer be a whole number of units. */
  private static final double LARGEST_EXACT = 1L << 52;

  /** Smaller values have fewer than three significant digits among six behind the point. */
  private static final double SMALLEST_PLAIN = 1e-4;

  private static final double LARGEST_PLAIN = 1e12;

  /** Ten times the value. */
  private static final double WIDEST = 9;

  private Numbers() {}

  /**
   * The value with that many digits after the point, halves away from zero.
   *
   * @param value any value; one that is not finite gives {@code "-"}
   * @param decimals 0 to 6
   */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    double scaled = Math.abs(value) * POWERS[decimals];
    if (scaled >= LARGEST_EXACT) {
      return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
    long units = Math.round(scaled);
    StringBuilder text = new StringBuilder(16);
    if (value < 0 && units > 0) {
      text.append('-');
    }
    text.append(units / POWERS[decimals]);
    if (decimals > 0) {
      String fraction = Long.toString(units % POWERS[decimals]);
      text.append('.').append("0".repeat(decimals - fraction.length())).append(fraction);
    }
    return text.toString();
  }

  /**
   * The value with that many significant digits; digits before the point are never rounded away.
   * One that would be nothing but zeros has an exponent, such as {@code "1.254e-08"}: a time of
   * nanoseconds may well be wanted in seconds.
   *
   * @param digits at least 1
   */
  public static String significant(double value, int digits) {
    return isTiny(value) ? exponent(value, digits) : fixed(value, decimalsFor(value, digits));
  }

  /** Whether a value needs an exponent. */
  static boolean isTiny(double value) {
    double size = Math.abs(value);
    return size > 0 && size < SMALLEST_PLAIN;
  }

  /**
   * A value of any size with that many significant digits: one that would need many noughts is
   * written with a power of ten, such as {@code "1.234e+20"}.
   *
   * @param digits at least 1
   */
  public static String ofAnySize(double value, int digits) {
    return Double.isFinite(value) && Math.abs(value) >= LARGEST_PLAIN
        ? exponent(value, digits)
        : significant(value, digits);
  }

  private static String exponent(double value, int digits) {
    return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
  }

  /** Digits after the point, at most 6, that show this many significant ones. */
  static int decimalsFor(double value, int digits) {
    double size = Math.abs(value);
    if (!(size > 0)) {
      return 0;
    }
    int magnitude = (int) Math.floor(Math.log10(size));
    int decimals = Math.max(0, Math.min(POWERS.length - 1, digits - 1 - magnitude));
    // 9.996 has two digits before the point once it is rounded.
    double rounded = Math.rint(size * POWERS[decimals]) / POWERS[decimals];
    return decimals > 0 && rounded >= Math.pow(10, magnitude + 1) ? decimals - 1 : decimals;
  }

  /** A share as a percentage, such as {@code "2.1 %"} for 0.021; without its sign. */
  public static String percent(double share) {
    double percent = Math.abs(share) * 100;
    boolean whole = percent >= 9.95 || Math.abs(percent - Math.rint(percent)) < 1e-6;
    return fixed(percent, whole ? 0 : 1) + " %";
  }

  /**
   * What is written after ± in place of a number where an interval is so wide that the number would
   * say nothing; empty if it is not.
   *
   * @param margin how far its upper end lies from the value, as a share of that
   */
  static String beyondMeasure(double margin) {
    return margin > WIDEST ? ">10×" : "";
  }

  /** A number of things, such as {@code "1 fork"} or {@code "6 forks"}. */
  public static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
