package dev.dbtest.execute.account;

import dev.dbtest.model.TestInfo;
import java.time.Duration;

/**
 * How long code under test may take. Zero means no limit.
 *
 * @param test one attempt at a test, unless its author says otherwise
 * @param setup one set-up method, unless its author says otherwise
 * @param teardown one tear-down method, unless its author says otherwise
 * @param suite a whole suite, unless its author says otherwise
 * @param run the whole run
 * @param grace how long code may take to end after it was interrupted
 * @param slow after how long a test is reported as slow
 * @param linger how long threads may take to end after their suite
 */
public record TimeLimits(
    Duration test,
    Duration setup,
    Duration teardown,
    Duration suite,
    Duration run,
    Duration grace,
    Duration slow,
    Duration linger) {

  /** The limits of a run that asks for nothing else. */
  public static final TimeLimits DEFAULT =
      new TimeLimits(
          Duration.ofMinutes(5),
          // Set-ups fetch images of databases and start them.
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofSeconds(1));

  /** No limits at all, for a debugger. */
  public static final TimeLimits NONE =
      new TimeLimits(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofSeconds(2),
          Duration.ZERO,
          Duration.ofSeconds(1));

  /** The limit of one attempt at a test. */
  public Duration of(TestInfo info) {
    Duration own = info.timeout();
    return own == null ? test : own;
  }

  /** These limits with another one for tests. */
  public TimeLimits withTest(Duration limit) {
    return new TimeLimits(limit, setup, teardown, suite, run, grace, slow, linger);
  }

  /** These limits with another one for set-up methods. */
  public TimeLimits withSetup(Duration limit) {
    return new TimeLimits(test, limit, teardown, suite, run, grace, slow, linger);
  }

  /** These limits with another one for tear-down methods. */
  public TimeLimits withTeardown(Duration limit) {
    return new TimeLimits(test, setup, limit, suite, run, grace, slow, linger);
  }

  /** These limits with another one for suites. */
  public TimeLimits withSuite(Duration limit) {
    return new TimeLimits(test, setup, teardown, limit, run, grace, slow, linger);
  }

  /** These limits with another one for the run. */
  public TimeLimits withRun(Duration limit) {
    return new TimeLimits(test, setup, teardown, suite, limit, grace, slow, linger);
  }

  /** These limits with another time between interrupt and kill. */
  public TimeLimits withGrace(Duration limit) {
    return new TimeLimits(test, setup, teardown, suite, run, limit, slow, linger);
  }

  /** These limits with another time after which a test is slow. */
  public TimeLimits withSlow(Duration limit) {
    return new TimeLimits(test, setup, teardown, suite, run, grace, limit, linger);
  }
}
