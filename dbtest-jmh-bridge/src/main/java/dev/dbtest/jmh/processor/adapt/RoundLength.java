package dev.dbtest.jmh.processor.adapt;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The length of a round in the form of JMH's annotations.
 *
 * @param amount how many units
 * @param unit the unit
 */
record RoundLength(int amount, TimeUnit unit) {

  private static final List<TimeUnit> COARSE_TO_FINE =
      List.of(
          TimeUnit.HOURS,
          TimeUnit.MINUTES,
          TimeUnit.SECONDS,
          TimeUnit.MILLISECONDS,
          TimeUnit.MICROSECONDS,
          TimeUnit.NANOSECONDS);

  /** The length in the coarsest unit that is exact, or else in the finest that an int can hold. */
  static RoundLength of(Duration length) {
    RoundLength finest = new RoundLength(Integer.MAX_VALUE, TimeUnit.HOURS);
    for (TimeUnit unit : COARSE_TO_FINE) {
      long amount = unit.convert(length);
      if (amount <= Integer.MAX_VALUE) {
        finest = new RoundLength((int) amount, unit);
        if (Duration.of(amount, unit.toChronoUnit()).equals(length)) {
          return finest;
        }
      }
    }
    return finest;
  }
}
