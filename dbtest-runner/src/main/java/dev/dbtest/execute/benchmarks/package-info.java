/**
 * Runs benchmark cases: fork by fork through JMH hosts, in the order of the schedule, until the
 * verdicts are reached or the effort is spent. Every planned case ends with exactly one result.
 */
@NullMarked
package dev.dbtest.execute.benchmarks;

import org.jspecify.annotations.NullMarked;
