package dev.dbtest.summary;

import java.time.Duration;

/** Writes durations as people say them. */
public final class DurationText {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  private DurationText() {}

  /**
   * The duration with a unit that suits it, such as {@code "840 µs"}, {@code "12 ms"}, {@code "3.2
   * s"}, {@code "1 min 20 s"} or {@code "2 h 05 min"}.
   */
  public static String text(Duration duration) {
    long nanos = Math.max(0, saturatedNanos(duration));
    if (nanos < 999_500) {
      return nanos < 1_000 ? nanos + " ns" : Math.round(nanos / 1e3) + " µs";
    }
    if (nanos < 999_500_000) {
      double millis = nanos / 1e6;
      return Numbers.fixed(millis, millis < 9.95 ? 1 : 0) + " ms";
    }
    if (nanos < 59_950_000_000L) {
      return Numbers.fixed(nanos / 1e9, 1) + " s";
    }
    long seconds = Math.round(nanos / 1e9);
    return seconds < HOUR
        ? seconds / MINUTE + " min " + twoDigits(seconds % MINUTE) + " s"
        : seconds / HOUR + " h " + twoDigits(seconds % HOUR / MINUTE) + " min";
  }

  /**
   * The duration without false precision, for estimates, such as {@code "40 s"} or {@code "5 min"}.
   */
  public static String rough(Duration duration) {
    long seconds = Math.max(1, Math.round(saturatedNanos(duration) / 1e9));
    if (seconds < 10) {
      return seconds + " s";
    }
    if (seconds < 100) {
      return Math.round(seconds / 5.0) * 5 + " s";
    }
    long minutes = Math.round(seconds / 60.0);
    return minutes < 60 ? minutes + " min" : text(Duration.ofMinutes(minutes));
  }

  private static String twoDigits(long value) {
    return value < 10 ? "0" + value : Long.toString(value);
  }

  private static long saturatedNanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException beyond292Years) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
