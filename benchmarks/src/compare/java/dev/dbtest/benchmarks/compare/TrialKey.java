package dev.dbtest.benchmarks.compare;

import java.util.Locale;

/**
 * One comparison of a {@link VerdictTrial}: which harness judges what.
 *
 * @param harness who measures and judges
 * @param body the work
 * @param slowdown bodies more in the variant than in the baseline, which is percent; 0 compares the
 *     same with the same
 * @param repetition which time it is compared, from 1
 */
record TrialKey(Harness harness, TrialBody body, int slowdown, int repetition) {

  /** Who measures and judges. */
  enum Harness {
    /** {@code dbtest bench}. */
    DBTEST,
    /** JMH's own main class, judged by whether the intervals of its table overlap. */
    JMH;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Name of the class that is measured. */
  String className() {
    return "trial." + body.groupName();
  }
}
