package dev.dbtest.stats.simulation;

import dev.dbtest.stats.ClopperPearson;
import dev.dbtest.stats.ConfidenceInterval;
import java.util.Locale;

/**
 * How often something happened.
 *
 * @param hits times it happened
 * @param trials times it could have
 */
record Share(int hits, int trials) {
  double value() {
    return (double) hits / trials;
  }

  ConfidenceInterval interval(double level) {
    return ClopperPearson.of(hits, trials, level);
  }

  /** As percent with the Clopper-Pearson interval of 95 %. */
  @Override
  public String toString() {
    ConfidenceInterval interval = interval(0.95);
    return String.format(
        Locale.ROOT,
        "%.1f [%.1f, %.1f]",
        100 * value(),
        100 * interval.lower(),
        100 * interval.upper());
  }
}
