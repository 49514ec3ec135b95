package dev.dbtest.report.console;

import java.util.function.LongSupplier;

/**
 * What a display of the running run needs to know.
 *
 * @param style what the terminal can show
 * @param nanoTime a clock that never runs backwards, in nanoseconds, such as {@link
 *     System#nanoTime}
 * @param output whether to show what the code under test prints
 */
public record ProgressOptions(Style style, LongSupplier nanoTime, boolean output) {}
