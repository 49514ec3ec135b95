package dev.dbtest.api;

/**
 * What a round of a benchmark measures; the constants stand for JMH's modes.
 *
 * @since 0.1
 */
public enum BenchMode {
  /** What {@code --mode} says; without it {@link #AVERAGE_TIME}. */
  DEFAULT,
  /** Time per operation, averaged over the round. */
  AVERAGE_TIME,
  /** Operations per unit of time. */
  THROUGHPUT,
  /** Times of single operations, drawn at random; the mode for tail percentiles. */
  SAMPLE_TIME,
  /** Time of one cold call, one per round. */
  SINGLE_SHOT
}
