package dev.dbtest.model;

import java.util.List;

/**
 * A secondary metric of a fork, such as bytes allocated by an operation.
 *
 * @param name JMH's label as {@link #plainName} has it, such as {@code gc.alloc.rate.norm}
 * @param unit its unit, such as {@code B/op}
 * @param values one value per round, or a single one for the whole fork; not empty
 */
public record Metric(String name, String unit, List<Double> values) {

  /** JMH's label for the bytes that one operation allocates. */
  public static final String ALLOCATION = "gc.alloc.rate.norm";

  /** The CPU time that the threads of a benchmark took in a round, in nanoseconds. */
  public static final String CPU_TIME = "cpu.time";

  /** Copies the values. */
  public Metric {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("metric " + name + " has no value");
    }
  }

  /**
   * A label as JMH 1.37 writes it: earlier versions put a middle dot before the names of what
   * profilers measure.
   */
  public static String plainName(String label) {
    return label.startsWith("·") ? label.substring(1) : label;
  }

  /** Mean of the values. */
  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
