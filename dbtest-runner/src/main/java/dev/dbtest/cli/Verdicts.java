package dev.dbtest.cli;

import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.summary.Summary;

/** Decides which exit code a run ends with. */
final class Verdicts {

  private Verdicts() {}

  /**
   * The exit code of a run. What the caller must know first wins: that not everything ran, then
   * that something failed, then the gates.
   */
  static ExitCode of(Summary summary) {
    if (summary.run().interrupted()) {
      return ExitCode.INTERRUPTED;
    }
    if (summary.isRed()) {
      return ExitCode.FAILED;
    }
    if (summary.gates().anyBroken()) {
      return ExitCode.REGRESSION;
    }
    if (summary.lacksAnswers()) {
      return ExitCode.INCONCLUSIVE;
    }
    return summary.counts().total() == 0 ? ExitCode.NOTHING : ExitCode.PASSED;
  }
}
