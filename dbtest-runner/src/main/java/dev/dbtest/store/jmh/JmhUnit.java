package dev.dbtest.store.jmh;

import java.util.Map;
import java.util.Optional;

/** The units of time that JMH writes. */
final class JmhUnit {
  private static final String RATE = "ops/";
  private static final String TIME = "/op";

  private static final Map<String, Double> NANOS =
      Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 6e10, "hr", 3.6e12, "day", 8.64e13);

  private JmhUnit() {}

  /** The length of a unit such as {@code ms} in nanoseconds. */
  static Optional<Double> ofWord(String word) {
    return Optional.ofNullable(NANOS.get(word));
  }

  /** Whether scores in this unit are operations per time, and not time per operation. */
  static boolean isRate(String unit) {
    return unit.startsWith(RATE);
  }

  /**
   * What a score in this unit is multiplied by to become nanoseconds per operation, or operations
   * per second where it is a rate.
   *
   * @param unit such as {@code us/op} or {@code ops/ms}
   */
  static Optional<Double> scale(String unit) {
    if (isRate(unit)) {
      return ofWord(unit.substring(RATE.length())).map(nanos -> 1e9 / nanos);
    }
    return unit.endsWith(TIME)
        ? ofWord(unit.substring(0, unit.length() - TIME.length()))
        : Optional.empty();
  }
}
