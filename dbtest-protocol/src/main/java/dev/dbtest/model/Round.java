package dev.dbtest.model;

/**
 * A JMH iteration: one sample of a benchmark.
 *
 * @param score nanoseconds per operation, or operations per second in throughput mode
 * @param operations operations counted in the round by all threads together; 0 if not known. JMH
 *     finds by calibration how many fill a round.
 */
public record Round(double score, long operations) {}
