package dev.dbtest.report.console;

import dev.dbtest.model.TestResult;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.waiver.Quarantine;
import java.util.function.LongSupplier;

/**
 * What a display of the running run needs to know.
 *
 * @param style what the terminal can show
 * @param nanoTime a clock that never runs backwards, in nanoseconds, such as {@link
 *     System#nanoTime}
 * @param output whether to show what the code under test prints
 * @param quarantine tests whose failures do not turn the run red
 * @param flakyRed whether tests that passed on a later attempt do
 * @param plan what comparisons of benchmarks ask
 */
public record ProgressOptions(
    Style style,
    LongSupplier nanoTime,
    boolean output,
    Quarantine quarantine,
    boolean flakyRed,
    ComparisonPlan plan) {

  /** A display where every failure turns the run red, and comparisons ask what they usually do. */
  public ProgressOptions(Style style, LongSupplier nanoTime, boolean output) {
    this(style, nanoTime, output, Quarantine.NONE, false, ComparisonPlan.reporting());
  }

  /** Whether a test failed and turns the run not red. */
  boolean excuses(TestResult result) {
    return quarantine.excuses(result.id(), result.outcome(), flakyRed);
  }
}
