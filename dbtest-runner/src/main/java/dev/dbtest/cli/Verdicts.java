package dev.dbtest.cli;

import dev.dbtest.stats.Verdict;
import dev.dbtest.summary.Summary;

/** Decides what a run tells its caller. */
final class Verdicts {

  private Verdicts() {}

  /**
   * The exit code of a run. What the reader must know first wins: that not all ran, then that
   * something failed, then the gates.
   */
  static ExitCode of(Summary summary, Gates gates) {
    if (summary.run().interrupted()) {
      return ExitCode.INTERRUPTED;
    }
    if (summary.isRed() || (gates.flaky() && summary.counts().flaky() > 0)) {
      return ExitCode.FAILED;
    }
    if (summary.gates().anyBroken()) {
      return ExitCode.REGRESSION;
    }
    if (summary.gates().anyUnanswerable() || (gates.inconclusive() && isOpen(summary))) {
      return ExitCode.INCONCLUSIVE;
    }
    return summary.counts().total() == 0 ? ExitCode.NOTHING : ExitCode.PASSED;
  }

  private static boolean isOpen(Summary summary) {
    return summary.gates().anyUndecided()
        || shows(summary, Verdict.INCONCLUSIVE)
        || shows(summary, Verdict.WARM_UP_DEPENDENT);
  }

  private static boolean shows(Summary summary, Verdict verdict) {
    return summary.comparisons().stream()
        .map(variant -> variant.compared())
        .anyMatch(compared -> compared != null && compared.verdict() == verdict);
  }
}
