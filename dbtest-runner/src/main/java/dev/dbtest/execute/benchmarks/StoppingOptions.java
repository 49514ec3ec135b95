package dev.dbtest.execute.benchmarks;

import dev.dbtest.plan.benchmarks.Effort;
import dev.dbtest.stats.ComparisonPlan;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a run of benchmarks has done enough.
 *
 * @param comparison what comparisons ask
 * @param precision half-width of a mean's interval, relative to the mean, that is asked of every
 *     case whose number of forks is not fixed; {@code null} for none
 * @param budget time for the forks of the first stage together; {@code null} for no limit. The
 *     fewest forks of each case are run whatever they cost.
 * @param confirm which differences are confirmed on fresh forks; limits of authors that seem to be
 *     exceeded always are
 * @param allocation by how much of its reference's bytes a case may allocate more; {@code null} if
 *     that is no gate
 * @param spends whether cases that are compared with nothing get what is left of the budget, even
 *     where no precision is asked for
 */
public record StoppingOptions(
    ComparisonPlan comparison,
    @Nullable Double precision,
    @Nullable Duration budget,
    Confirm confirm,
    @Nullable Double allocation,
    boolean spends) {

  /** Without a gate for memory, and without forks that nobody asked for. */
  public StoppingOptions(
      ComparisonPlan comparison,
      @Nullable Double precision,
      @Nullable Duration budget,
      Confirm confirm) {
    this(comparison, precision, budget, confirm, null, false);
  }

  /**
   * What an effort stands for.
   *
   * @param effort the preset
   * @param comparison what comparisons ask
   * @param precision asked for in place of the preset's; {@code null} for that
   * @param budget given in place of the preset's; {@code null} for that
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

  /** The same with a gate for memory, or without one. */
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
