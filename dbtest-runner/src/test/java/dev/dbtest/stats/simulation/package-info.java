/**
 * Proof of the statistics by simulation: made-up benchmarks whose truth is known, analysed with the
 * public API, and how often it was right. {@link dev.dbtest.stats.simulation.SimulationReport}
 * writes the tables of {@code docs/statistics.md}; the tests run the same with fewer repetitions.
 */
@NullMarked
package dev.dbtest.stats.simulation;

import org.jspecify.annotations.NullMarked;
