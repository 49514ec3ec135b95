package dev.dbtest.summary;

import dev.dbtest.model.CaseId;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark case compared with its reference: what the run has shown, and what fresh forks said
 * about that.
 *
 * @param reference the case it is compared with
 * @param comparison the comparison that the run made
 * @param stoppedEarly whether the comparison would have gone on if it had shown less
 * @param confirmation what fresh forks with a longer warm-up say about the difference; {@code null}
 *     if there is no difference, or it was not to be confirmed
 * @param freshScores what these fresh forks took; {@code null} if there are none
 */
public record Compared(
    CaseId reference,
    Comparison comparison,
    boolean stoppedEarly,
    @Nullable Confirmation confirmation,
    @Nullable FreshScores freshScores) {

  /**
   * The scores of the fresh forks, whose quotient is the ratio to quote.
   *
   * @param reference nanoseconds per operation of the reference
   * @param variant nanoseconds per operation of the case
   */
  public record FreshScores(double reference, double variant) {}

  /** The verdict that counts: that of the fresh forks, where there are any. */
  public Verdict verdict() {
    return confirmation == null ? comparison.verdict() : confirmation.verdict();
  }

  /** Time of the case over time of the reference; that of the fresh forks, where there are any. */
  public double ratio() {
    return confirmation == null ? comparison.ratio() : confirmation.ratio();
  }

  /** Interval of {@link #ratio}; {@code null} if there are too few forks for one. */
  public @Nullable ConfidenceInterval interval() {
    return confirmation == null ? comparison.interval() : confirmation.interval();
  }

  /**
   * Whether its ratio is that of a difference for which measuring ended as soon as it was shown,
   * and no fresh fork confirms it. On average such a ratio lies further from 1 than the truth does.
   */
  public boolean isUnconfirmed() {
    return stoppedEarly && confirmation == null && comparison.verdict().isDifference();
  }

  /** Whether there are too few forks for any verdict. */
  public boolean isProvisional() {
    return confirmation == null && comparison.provisional();
  }
}
