/**
 * What measured values mean: descriptions, confidence intervals, comparisons that may be looked at
 * early, and the checks that tell whether the values can be trusted.
 *
 * <p>{@link dev.dbtest.stats.Statistics} is the way in. The fork is the unit of replication
 * everywhere: rounds of one fork share one JIT result and one heap layout, so they describe the
 * fork and never count as independent evidence. {@code docs/statistics.md} explains the method to
 * users.
 *
 * <p>Functions here are pure. They take and return plain values, never drop a value on their own,
 * and refuse values that are not finite with an {@link IllegalArgumentException}. A statistic that
 * is not defined for the values given, such as the standard deviation of one value, is {@code
 * null}; NaN is never returned.
 */
@NullMarked
package dev.dbtest.stats;

import org.jspecify.annotations.NullMarked;
