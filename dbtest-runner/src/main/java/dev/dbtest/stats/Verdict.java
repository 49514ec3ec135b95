package dev.dbtest.stats;

/** What the comparison of a variant with its baseline has shown. */
public enum Verdict {
  /** The variant takes less time, by more than the gate. */
  FASTER,
  /** The variant takes more time, by more than the gate. */
  SLOWER,
  /** The times are equal within the equivalence margin. This is shown, not assumed. */
  SAME,
  /** The data allow none of the other verdicts yet. */
  INCONCLUSIVE,
  /**
   * A difference seen after a short warm-up was not seen again on fresh forks with a longer one, so
   * the answer depends on how long the code has run.
   */
  WARM_UP_DEPENDENT;

  /** Whether this says that a difference exists. */
  public boolean isDifference() {
    return this == FASTER || this == SLOWER;
  }
}
