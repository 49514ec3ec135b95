package dev.dbtest.summary;

import dev.dbtest.gate.GateRules;
import dev.dbtest.model.TestResult;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.waiver.Quarantine;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a summary is to contain.
 *
 * @param plan the questions that comparisons ask; the one that the schedule of the forks was made
 *     for
 * @param slowest how many of the slowest tests to list; 0 for none
 * @param timeUnit unit of times per operation; {@code null} to let each table choose its own
 * @param gates the gates that the command asks for
 * @param repeat how to write commands that repeat a case
 * @param flakyRed whether tests that passed on a later attempt count as failed
 * @param openRed whether a verdict or a gate that is left open makes the run red
 * @param quarantine flaky tests whose failures do not make the run red
 */
public record SummaryOptions(
    ComparisonPlan plan,
    int slowest,
    @Nullable TimeUnit timeUnit,
    GateRules gates,
    RepeatCommand repeat,
    boolean flakyRed,
    boolean openRed,
    Quarantine quarantine) {

  /** What a run without options shows. */
  public static SummaryOptions defaults() {
    return new SummaryOptions(
        ComparisonPlan.reporting(),
        0,
        null,
        GateRules.NONE,
        RepeatCommand.BARE,
        false,
        false,
        Quarantine.NONE);
  }

  /** These options with another plan. */
  public SummaryOptions withPlan(ComparisonPlan newPlan) {
    return new SummaryOptions(
        newPlan, slowest, timeUnit, gates, repeat, flakyRed, openRed, quarantine);
  }

  /** These options with another number of slowest tests. */
  public SummaryOptions withSlowest(int number) {
    return new SummaryOptions(plan, number, timeUnit, gates, repeat, flakyRed, openRed, quarantine);
  }

  /** These options with a fixed unit. */
  public SummaryOptions withTimeUnit(@Nullable TimeUnit unit) {
    return new SummaryOptions(plan, slowest, unit, gates, repeat, flakyRed, openRed, quarantine);
  }

  /** These options with other gates. */
  public SummaryOptions withGates(GateRules rules) {
    return new SummaryOptions(
        plan, slowest, timeUnit, rules, repeat, flakyRed, openRed, quarantine);
  }

  /** These options with another way to write commands. */
  public SummaryOptions withRepeat(RepeatCommand command) {
    return new SummaryOptions(
        plan, slowest, timeUnit, gates, command, flakyRed, openRed, quarantine);
  }

  /** These options with another choice for flaky tests. */
  public SummaryOptions withFlakyRed(boolean red) {
    return new SummaryOptions(plan, slowest, timeUnit, gates, repeat, red, openRed, quarantine);
  }

  /** These options with another choice for verdicts and gates that are left open. */
  public SummaryOptions withOpenRed(boolean red) {
    return new SummaryOptions(plan, slowest, timeUnit, gates, repeat, flakyRed, red, quarantine);
  }

  /** Whether a test failed, and turns the run not red since it is in quarantine. */
  public boolean excuses(TestResult test) {
    return quarantine.excuses(test.id(), test.outcome(), flakyRed);
  }

  /** These options with other tests in quarantine. */
  public SummaryOptions withQuarantine(Quarantine tests) {
    return new SummaryOptions(plan, slowest, timeUnit, gates, repeat, flakyRed, openRed, tests);
  }
}
