package dev.dbtest.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A secondary metric of a fork, such as bytes allocated by an operation.
 *
 * @param name JMH's label as {@link #plainName} has it, such as {@code gc.alloc.rate.norm}
 * @param unit its unit, such as {@code B/op}
 * @param values one value per round, or a single one for the whole fork; not empty
 * @param aggregation what JMH makes of the values of all rounds
 */
public record Metric(String name, String unit, List<Double> values, Aggregation aggregation) {

  /** JMH's label for the bytes that one operation allocates. */
  public static final String ALLOCATION = "gc.alloc.rate.norm";

  /** The CPU time that the threads of a benchmark took in a round, in nanoseconds. */
  public static final String CPU_TIME = "cpu.time";

  /** The CPU time that all other threads of the JVM took in a round, in nanoseconds. */
  public static final String OTHERS_CPU_TIME = "round.others";

  /** The time of a round with its set-up and tear-down, in nanoseconds. */
  public static final String WHOLE_ROUND = "round.whole";

  /** How often the threads of a benchmark blocked on a monitor or waited in a round, in Java. */
  public static final String WAITS = "round.waits";

  /**
   * How often the thread of a benchmark gave up its processor by itself in a round, in Java or in
   * the system; only of a single thread, and only where the system tells.
   */
  public static final String SWITCHES = "round.switches";

  /**
   * The time in a round that a thread which could run was kept waiting for a processor, in
   * nanoseconds; only of a single thread, and only where the system tells.
   */
  public static final String QUEUED = "round.queued";

  /**
   * The time in a round that a hypervisor gave to others while processors of this machine had work
   * to do, in nanoseconds over all processors; only where the system tells.
   */
  public static final String STEAL = "round.steal";

  private static final String OF_ROUND = "round.";

  /** A metric that is the mean of its values. */
  public Metric(String name, String unit, List<Double> values) {
    this(name, unit, values, Aggregation.MEAN);
  }

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

  /** Whether it tells what went on beside a round, rather than what an operation costs. */
  public boolean isCircumstance() {
    return name.equals(CPU_TIME) || name.startsWith(OF_ROUND);
  }

  /** What one number JMH makes of the values of all rounds of all forks. */
  public enum Aggregation {
    /** Their mean, as of times and rates. */
    MEAN,
    /** Their sum, as of events that are counted. */
    SUM,
    /** The largest of them. */
    MAX,
    /** The smallest of them. */
    MIN;

    /**
     * The number that stands for these values.
     *
     * @param values not empty
     */
    public double of(double[] values) {
      DoubleStream all = Arrays.stream(values);
      return switch (this) {
        case MEAN -> all.average().orElseThrow();
        case SUM -> all.sum();
        case MAX -> all.max().orElseThrow();
        case MIN -> all.min().orElseThrow();
      };
    }
  }

  /** Mean of the values. */
  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
