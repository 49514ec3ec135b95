package dev.dbtest.stats.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How far scores are from the level that the same forks have after ten seconds.
 *
 * @param errors by size, such as 0.05 for 5 %
 */
record RecordedLevels(List<Double> errors) {

  private static final double NEAR = 0.05;

  /** Copies the list. */
  RecordedLevels {
    errors = List.copyOf(errors);
  }

  /** Those of cases. */
  static RecordedLevels of(List<RecordedCase> cases, ToDoubleFunction<RecordedCase> error) {
    List<Double> errors = new ArrayList<>();
    for (RecordedCase recorded : cases) {
      errors.add(Math.abs(error.applyAsDouble(recorded)));
    }
    Collections.sort(errors);
    return new RecordedLevels(errors);
  }

  /** How many are within 5 % of their level. */
  Share near() {
    return new Share((int) errors.stream().filter(error -> error <= NEAR).count(), errors.size());
  }

  /** The middle one. */
  double median() {
    return errors.get(errors.size() / 2);
  }

  /** Cells of a table: how many are near, the median and the worst in percent. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d of %d | %.1f | %.0f",
        near().hits(),
        near().trials(),
        100 * median(),
        100 * errors.get(errors.size() - 1));
  }
}
