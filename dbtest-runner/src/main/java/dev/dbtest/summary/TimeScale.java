package dev.dbtest.summary;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The unit in which a table or a picture shows times of operations.
 *
 * @param unit its symbol
 * @param nanos how many nanoseconds it is
 */
public record TimeScale(String unit, double nanos) {
  private static final TimeScale NANOS = new TimeScale("ns", 1);
  private static final TimeScale MICROS = new TimeScale("µs", 1e3);
  private static final TimeScale MILLIS = new TimeScale("ms", 1e6);
  private static final TimeScale SECONDS = new TimeScale("s", 1e9);

  /**
   * The unit that suits a value in the middle of a table.
   *
   * @param middle nanoseconds
   * @param wanted the unit the user asks for; {@code null} to let the value decide
   */
  public static TimeScale of(double middle, @Nullable TimeUnit wanted) {
    if (wanted != null) {
      return of(wanted);
    }
    if (middle < 1e3) {
      return NANOS;
    }
    if (middle < 1e6) {
      return MICROS;
    }
    return middle < 1e9 ? MILLIS : SECONDS;
  }

  private static TimeScale of(TimeUnit unit) {
    return switch (unit) {
      case NANOSECONDS -> NANOS;
      case MICROSECONDS -> MICROS;
      case MILLISECONDS -> MILLIS;
      case SECONDS -> SECONDS;
      case MINUTES -> new TimeScale("min", 60e9);
      case HOURS -> new TimeScale("h", 3600e9);
      case DAYS -> new TimeScale("d", 86400e9);
    };
  }

  /** A time in this unit, with that many significant digits. */
  public String text(double time, int digits) {
    return Numbers.significant(time / nanos, digits);
  }
}
