package dev.dbtest.model;

import org.jspecify.annotations.Nullable;

/**
 * What the author allows a benchmark to cost.
 *
 * @param maxRatio largest allowed ratio of its time to the baseline's; {@code null} for no limit
 * @param maxNanos longest mean time of an operation, in nanoseconds; {@code null} for no limit
 * @param maxBytes most bytes allocated by an operation; {@code null} for no limit
 */
public record Limits(
    @Nullable Double maxRatio, @Nullable Double maxNanos, @Nullable Double maxBytes) {

  /** No limit at all. */
  public static final Limits NONE = new Limits(null, null, null);
}
