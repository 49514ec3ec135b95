package dev.dbtest.waiver;

import java.time.Instant;

/**
 * A change of a benchmark that was wanted, or is put up with.
 *
 * @param name the benchmark
 * @param at when the first run after the change began
 * @param ratio time after over time before
 * @param reason why it is accepted
 */
public record AcceptedChange(String name, Instant at, double ratio, String reason) {}
