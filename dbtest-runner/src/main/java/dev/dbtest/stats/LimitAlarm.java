package dev.dbtest.stats;

import java.util.List;

/**
 * A limit that values have exceeded, with values of fresh forks to confirm it.
 *
 * @param fresh values of the fresh blocks, in the unit of the limit; at least 1
 * @param limit the limit
 */
public record LimitAlarm(List<Double> fresh, double limit) {
  /** Copies the list. */
  public LimitAlarm {
    fresh = List.copyOf(fresh);
  }

  double[] values() {
    return fresh.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
