package dev.dbtest.model;

import java.util.List;

/** What happened to a benchmark's garbage, according to the allocation profiler. */
public enum Garbage {
  /** Operations allocate next to nothing, or allocation was not measured. */
  NONE,

  /** Operations allocate, and every fork ended before a collection. */
  NEVER_COLLECTED,

  /** Operations allocate, and there were collections in some forks, or they were not counted. */
  SOMETIMES_COLLECTED,

  /** Operations allocate, and there were collections in every fork. */
  ALWAYS_COLLECTED;

  /**
   * An operation that allocates less than this creates no garbage of its own; see the gates for
   * bytes.
   */
  private static final double LEAST_BYTES = 8;

  private static final String COLLECTIONS = "gc.count";

  /**
   * What happened in these forks.
   *
   * @param forks forks of one benchmark case; may be empty
   */
  public static Garbage of(List<Fork> forks) {
    boolean always = true;
    boolean never = true;
    for (Fork fork : forks) {
      if (mean(fork, Metric.ALLOCATION, 0) < LEAST_BYTES) {
        return NONE;
      }
      double collections = mean(fork, COLLECTIONS, Double.NaN);
      always &= collections > 0;
      never &= collections == 0;
    }
    if (forks.isEmpty()) {
      return NONE;
    }
    if (never) {
      return NEVER_COLLECTED;
    }
    return always ? ALWAYS_COLLECTED : SOMETIMES_COLLECTED;
  }

  private static double mean(Fork fork, String metric, double otherwise) {
    return fork.metric(metric).map(Metric::mean).orElse(otherwise);
  }
}
