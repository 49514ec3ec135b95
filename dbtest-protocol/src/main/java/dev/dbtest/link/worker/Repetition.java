package dev.dbtest.link.worker;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;

/**
 * How often a case is run.
 *
 * @param firstAttempt number of the first attempt that this worker makes, from 1; attempts before
 *     it were made by a worker that ended
 * @param retries how many more attempts may follow attempts that did not pass
 * @param repeat how often the case has to pass; 1 for once. More than 1 excludes retries.
 * @param untilFail whether the repeats end with the first attempt that does not pass
 */
public record Repetition(int firstAttempt, int retries, int repeat, boolean untilFail) {

  /** A case is run once, without retries. */
  public static final Repetition ONCE = new Repetition(1, 0, 1, false);

  void write(PayloadWriter out) {
    out.integer(firstAttempt).integer(retries).integer(repeat).flag(untilFail);
  }

  static Repetition read(PayloadReader in) {
    int firstAttempt = in.integer();
    int retries = in.integer();
    int repeat = in.integer();
    boolean untilFail = in.flag();
    return firstAttempt == 1 && retries == 0 && repeat == 1
        ? ONCE
        : new Repetition(firstAttempt, retries, repeat, untilFail);
  }
}
