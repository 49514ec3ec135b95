package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.ForkPlan;
import dev.dbtest.plan.benchmarks.Effort;
import dev.dbtest.stats.ComparisonPlan;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a run of benchmarks has done enough.
 *
 * @param comparison the questions that comparisons ask
 * @param precision half-width of a mean's interval, relative to the mean, that every case must
 *     reach whose number of forks is not fixed; {@code null} for none
 * @param budget time for the forks of the first stage together; {@code null} for no limit. The
 *     minimum number of forks of each case is run whatever it costs.
 * @param confirm which differences are confirmed on fresh forks; authors' limits that seem to be
 *     exceeded are always confirmed
 * @param allocation how much more than its reference a case may allocate, as a fraction; {@code
 *     null} if that is not a gate
 * @param spends whether cases that are not compared with anything get the rest of the budget, even
 *     where no precision is asked for
 */
public record StoppingOptions(
    ComparisonPlan comparison,
    @Nullable Double precision,
    @Nullable Duration budget,
    Confirm confirm,
    @Nullable Double allocation,
    boolean spends) {

  /** Forks of each case that are run whatever the budget, as the help says of it. */
  static final int FORKS_BEFORE_BUDGET = 6;

  /** How many forks of a case are run in any case: a budget that was asked for limits the rest. */
  public int certainForks(ForkPlan plan) {
    return budget != null && spends ? Math.min(plan.least(), FORKS_BEFORE_BUDGET) : plan.least();
  }

  /** Options without a gate for memory, and without extra forks for cases that are not compared. */
  public StoppingOptions(
      ComparisonPlan comparison,
      @Nullable Double precision,
      @Nullable Duration budget,
      Confirm confirm) {
    this(comparison, precision, budget, confirm, null, false);
  }

  /**
   * The options that an effort stands for.
   *
   * @param effort the preset
   * @param comparison what comparisons ask
   * @param precision precision in place of the preset's; {@code null} to keep the preset's
   * @param budget budget in place of the preset's; {@code null} to keep the preset's
   * @param gated whether a slower variant fails the run, so that it must be confirmed
   */
  public static StoppingOptions of(
      Effort effort,
      ComparisonPlan comparison,
      @Nullable Double precision,
      @Nullable Duration budget,
      boolean gated) {
    Confirm confirm = gated ? Confirm.SLOWER : Confirm.NOTHING;
    return new StoppingOptions(
        comparison,
        precision != null ? precision : effort.precision(),
        budget != null ? budget : effort.budget(),
        effort.confirms() ? Confirm.DIFFERENCES : confirm,
        null,
        budget != null);
  }

  /** These options without fresh forks for differences. */
  public StoppingOptions withoutConfirmation() {
    return new StoppingOptions(comparison, precision, budget, Confirm.NOTHING, allocation, spends);
  }

  /** These options with a gate for memory, or without one. */
  public StoppingOptions withAllocation(@Nullable Double share) {
    return new StoppingOptions(comparison, precision, budget, confirm, share, spends);
  }

  /** Which differences are confirmed. */
  public enum Confirm {
    /** None. */
    NOTHING,
    /** Variants that are slower: the alarms of a gate. */
    SLOWER,
    /** All of them. */
    DIFFERENCES
  }
}
