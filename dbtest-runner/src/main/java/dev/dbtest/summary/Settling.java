package dev.dbtest.summary;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.WarmupWindow;
import dev.dbtest.stats.CaseStatistics;
import dev.dbtest.stats.RoundDrift;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For what a score, or a verdict, holds. */
public enum Settling {
  /** For code that has come to rest: its warm-up was found, and no drift is left in its forks. */
  SETTLED("settled"),

  /**
   * For the first moments of the code: its warm-up was fixed beforehand or limited, or its forks
   * still drift.
   */
  EARLY("early");

  private final String word;

  Settling(String word) {
    this.word = word;
  }

  /** It in a word, for tables and sentences. */
  public String word() {
    return word;
  }

  /** For what the score of a case holds. */
  static Settling of(BenchmarkResult result, CaseStatistics statistics) {
    RoundDrift drift = statistics.drift();
    boolean drifts = drift != null && drift.notable();
    return result.settings().window() == WarmupWindow.FOUND && !drifts ? SETTLED : EARLY;
  }

  /**
   * For what all scores of a group hold, so that it need be told only once; null if they differ, or
   * there is none.
   */
  static @Nullable Settling shared(List<VariantSummary> variants) {
    Settling shared = null;
    for (VariantSummary variant : variants) {
      Settling own = variant.settling();
      if (own != null && shared != null && own != shared) {
        return null;
      }
      shared = own == null ? shared : own;
    }
    return shared;
  }

  /** For what a verdict about two cases holds; one whose state is not known is early. */
  static Settling ofBoth(@Nullable Settling one, @Nullable Settling other) {
    return one == SETTLED && other == SETTLED ? SETTLED : EARLY;
  }
}
