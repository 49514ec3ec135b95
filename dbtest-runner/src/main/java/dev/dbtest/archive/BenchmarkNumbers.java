package dev.dbtest.archive;

import dev.dbtest.model.Status;
import java.util.List;

/**
 * The numbers of a benchmark, whichever it is.
 *
 * @param status how it ended
 * @param times of each fork the nanoseconds of an operation
 * @param bytes of each fork the bytes of an operation; empty if not measured
 */
record BenchmarkNumbers(Status status, List<Double> times, List<Double> bytes) {}
