package dev.dbtest.summary;

import dev.dbtest.gate.GateRules;
import dev.dbtest.stats.ComparisonPlan;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a summary is to hold.
 *
 * @param plan what comparisons ask; the one that the schedule of the forks was made for
 * @param slowest how many of the slowest tests to list; 0 for none
 * @param timeUnit unit of times per operation; {@code null} to let each table choose its own
 * @param gates the gates that the command asks for
 * @param repeat how to write commands that repeat a case
 * @param flakyRed whether tests that passed on a later attempt count as failed
 */
public record SummaryOptions(
    ComparisonPlan plan,
    int slowest,
    @Nullable TimeUnit timeUnit,
    GateRules gates,
    RepeatCommand repeat,
    boolean flakyRed) {

  /** What a run without options shows. */
  public static SummaryOptions defaults() {
    return new SummaryOptions(
        ComparisonPlan.reporting(), 0, null, GateRules.NONE, RepeatCommand.BARE, false);
  }

  /** The same with another plan. */
  public SummaryOptions withPlan(ComparisonPlan newPlan) {
    return new SummaryOptions(newPlan, slowest, timeUnit, gates, repeat, flakyRed);
  }

  /** The same with another number of slowest tests. */
  public SummaryOptions withSlowest(int number) {
    return new SummaryOptions(plan, number, timeUnit, gates, repeat, flakyRed);
  }

  /** The same with a fixed unit. */
  public SummaryOptions withTimeUnit(@Nullable TimeUnit unit) {
    return new SummaryOptions(plan, slowest, unit, gates, repeat, flakyRed);
  }

  /** The same with other gates. */
  public SummaryOptions withGates(GateRules rules) {
    return new SummaryOptions(plan, slowest, timeUnit, rules, repeat, flakyRed);
  }

  /** The same with another way to write commands. */
  public SummaryOptions withRepeat(RepeatCommand command) {
    return new SummaryOptions(plan, slowest, timeUnit, gates, command, flakyRed);
  }

  /** The same with another word on flaky tests. */
  public SummaryOptions withFlakyRed(boolean red) {
    return new SummaryOptions(plan, slowest, timeUnit, gates, repeat, red);
  }
}
