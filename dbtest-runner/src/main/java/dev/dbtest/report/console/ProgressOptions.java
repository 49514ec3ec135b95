package dev.dbtest.report.console;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a display of the running run needs to know.
 *
 * @param style what the terminal can show
 * @param nanoTime a clock that never runs backwards, in nanoseconds, such as {@link
 *     System#nanoTime}
 * @param settings how a benchmark is measured, so that its forks can be read; may return {@code
 *     null} for an unknown case, whose forks are then counted and not shown
 * @param output whether to show what the code under test prints
 */
public record ProgressOptions(
    Style style,
    LongSupplier nanoTime,
    Function<CaseId, @Nullable BenchmarkSettings> settings,
    boolean output) {}
