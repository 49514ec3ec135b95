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
 * @param confirmation what fresh forks with a longer warm-up say about the difference; {@code null}
 *     if there is no difference, or it was not to be confirmed
 */
public record Compared(
    CaseId reference, Comparison comparison, @Nullable Confirmation confirmation) {

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

  /** Whether there are too few forks for any verdict. */
  public boolean isProvisional() {
    return confirmation == null && comparison.provisional();
  }
}
