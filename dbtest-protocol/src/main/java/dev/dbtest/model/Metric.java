package dev.dbtest.model;

import java.util.List;

/**
 * A secondary metric of a fork, such as bytes allocated by an operation.
 *
 * @param name JMH's label, such as {@code gc.alloc.rate.norm}
 * @param unit its unit, such as {@code B/op}
 * @param values one value per round, or a single one for the whole fork; not empty
 */
public record Metric(String name, String unit, List<Double> values) {

  /** JMH's label for the bytes that one operation allocates. */
  public static final String ALLOCATION = "gc.alloc.rate.norm";

  /** Copies the values. */
  public Metric {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("metric " + name + " has no value");
    }
  }

  /** Mean of the values. */
  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
