package dev.dbtest.execute.account;

import dev.dbtest.model.TestInfo;

/**
 * How often a case is run.
 *
 * @param retries further attempts after one that did not pass, unless its author says otherwise;
 *     not used if {@code repeat} is more than 1
 * @param repeat how often every case has to pass, at least 1
 * @param untilFail whether the repeats of a case end when it does not pass
 */
public record RepeatOptions(int retries, int repeat, boolean untilFail) {

  /** Each case runs once, without retries. */
  public static final RepeatOptions ONCE = new RepeatOptions(0, 1, false);

  /** How many further attempts a test has after one that did not pass. */
  int retriesOf(TestInfo test) {
    Integer own = test.retries();
    return repeat > 1 ? 0 : own == null ? retries : own;
  }
}
