package dev.dbtest.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Lengths of time as people write them on annotations and options: a number and a unit, such as
 * {@code 250ms}, {@code 2s}, {@code 1m}, {@code 1.5us} or {@code 100ns}.
 *
 * <p>Units are {@code ns}, {@code us} (or {@code µs}), {@code ms}, {@code s}, {@code m} and {@code
 * h}; blanks around the number and the unit do not matter. A number has no sign and no exponent.
 */
public final class Durations {

  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Durations() {}

  /**
   * The exact length of time that a text stands for.
   *
   * @param text such as {@code 250ms}
   * @throws IllegalArgumentException if it is not a number with a unit, is finer than a nanosecond
   *     or longer than 292 years; the message names the text and the rule
   */
  public static Duration parse(String text) {
    BigDecimal nanos = exactNanos(text);
    if (nanos.stripTrailingZeros().scale() > 0) {
      throw new IllegalArgumentException(
          quoted(text) + " is finer than a nanosecond, which no clock can show.");
    }
    return Duration.ofNanos(nanos.longValueExact());
  }

  /**
   * The length of time in nanoseconds, which may be a fraction: {@code 0.3ns} is the time of one
   * instruction.
   *
   * @throws IllegalArgumentException as {@link #parse} does, except for fractions
   */
  public static double parseNanos(String text) {
    return exactNanos(text).doubleValue();
  }

  /**
   * The shortest text that {@link #parse} turns back into this duration, in the largest unit that
   * does not need a fraction below one; minutes and hours only when they are whole.
   *
   * @param duration zero or longer
   */
  public static String format(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a length of time is not negative: " + duration);
    }
    long nanos = duration.toNanos();
    Unit unit = Unit.SECONDS;
    for (Unit candidate : Unit.values()) {
      if (candidate.fits(nanos)) {
        unit = candidate;
      }
    }
    BigDecimal number = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit.nanos));
    return number.stripTrailingZeros().toPlainString() + unit.symbol;
  }

  private static BigDecimal exactNanos(String text) {
    String trimmed = text.strip();
    int end = 0;
    while (end < trimmed.length() && isPartOfNumber(trimmed.charAt(end))) {
      end++;
    }
    BigDecimal number =
        number(trimmed.substring(0, end)).orElseThrow(() -> notADuration(text, "has no number"));
    String symbol = trimmed.substring(end).strip();
    Unit unit =
        Unit.ofSymbol(symbol)
            .orElseThrow(
                () ->
                    notADuration(
                        text, symbol.isEmpty() ? "has no unit" : "has an unknown unit: " + symbol));
    BigDecimal nanos = number.multiply(BigDecimal.valueOf(unit.nanos));
    if (nanos.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          quoted(text) + " is longer than 292 years, the longest time that dbtest can count.");
    }
    return nanos;
  }

  private static boolean isPartOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static Optional<BigDecimal> number(String digits) {
    int dots = digits.length() - digits.replace(".", "").length();
    boolean wellFormed =
        dots <= 1 && !digits.isEmpty() && !digits.startsWith(".") && !digits.endsWith(".");
    // Longer numbers than these are noise, and converting a megabyte of digits would take minutes.
    return wellFormed && digits.length() <= 40
        ? Optional.of(new BigDecimal(digits))
        : Optional.empty();
  }

  private static IllegalArgumentException notADuration(String text, String reason) {
    return new IllegalArgumentException(
        quoted(text)
            + " is not a length of time, since it "
            + reason
            + ". Write a number and one of ns, us, ms, s, m, h, such as 250ms or 2s.");
  }

  private static String quoted(String text) {
    return '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
  }

  private enum Unit {
    NANOS("ns", 1),
    MICROS("us", 1_000),
    MILLIS("ms", 1_000_000),
    SECONDS("s", 1_000_000_000),
    MINUTES("m", 60_000_000_000L),
    HOURS("h", 3_600_000_000_000L);

    private final String symbol;
    private final long nanos;

    Unit(String symbol, long nanos) {
      this.symbol = symbol;
      this.nanos = nanos;
    }

    /** Whether this many nanoseconds are at least one of this unit, and are written well in it. */
    boolean fits(long total) {
      boolean wholeOnly = this == MINUTES || this == HOURS;
      return total >= nanos && (!wholeOnly || total % nanos == 0);
    }

    static Optional<Unit> ofSymbol(String text) {
      String lower = text.toLowerCase(Locale.ROOT).replace('µ', 'u').replace('μ', 'u');
      for (Unit unit : values()) {
        if (unit.symbol.equals(lower)) {
          return Optional.of(unit);
        }
      }
      return Optional.empty();
    }
  }
}
