package dev.dbtest.stats;

/** Reads the verdict off an interval of the log ratio. */
final class Decision {
  /** Log ratios below one part in a billion are rounding, even when nothing varies. */
  private static final double ROUNDING = 1e-9;

  private Decision() {}

  /**
   * The verdict of an interval from {@code lower} to {@code upper}, natural logarithms of variant
   * over baseline. A difference is looked for before equality, so one that is shown and small is
   * still called a difference.
   */
  static Verdict of(double lower, double upper, ComparisonPlan plan) {
    double gate = Math.max(ROUNDING, Math.log1p(plan.gate()));
    if (lower > gate) {
      return Verdict.SLOWER;
    }
    if (upper < -gate) {
      return Verdict.FASTER;
    }
    double margin = Math.log1p(plan.equivalence());
    if (lower > -margin && upper < margin) {
      return Verdict.SAME;
    }
    return Verdict.INCONCLUSIVE;
  }
}
