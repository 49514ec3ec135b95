package dev.dbtest.junit;

import dev.dbtest.execute.account.FailureCap;
import dev.dbtest.execute.account.OutputOptions;
import dev.dbtest.execute.account.RepeatOptions;
import dev.dbtest.execute.account.RunRules;
import dev.dbtest.execute.account.TimeLimits;
import dev.dbtest.model.Durations;
import dev.dbtest.plan.suites.SuiteOrder;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What configuration parameters say: the options of {@code dbtest unit} that make sense in the JVM
 * of another runner, by the same names.
 *
 * @param rules what holds for every case
 * @param order in which order suites and tests run
 * @param seed of a random order
 * @param hostIsolates whether the build starts a JVM for each class, so that dbtest need not
 */
record Options(RunRules rules, SuiteOrder order, long seed, boolean hostIsolates) {

  private static final String PREFIX = "dbtest.";
  private static final String TIMEOUT = PREFIX + "timeout";
  private static final String SETUP_TIMEOUT = PREFIX + "setup-timeout";
  private static final String TEARDOWN_TIMEOUT = PREFIX + "teardown-timeout";
  private static final String SUITE_TIMEOUT = PREFIX + "suite-timeout";
  private static final String GRACE = PREFIX + "grace";
  private static final String SLOW = PREFIX + "slow";
  private static final String RETRIES = PREFIX + "retries";
  private static final String REPEAT = PREFIX + "repeat";
  private static final String ORDER = PREFIX + "order";
  private static final String SEED = PREFIX + "seed";
  static final String ISOLATION = PREFIX + "isolation";

  private static final Set<String> ALL =
      new TreeSet<>(
          Set.of(
              TIMEOUT,
              SETUP_TIMEOUT,
              TEARDOWN_TIMEOUT,
              SUITE_TIMEOUT,
              GRACE,
              SLOW,
              RETRIES,
              REPEAT,
              ORDER,
              SEED,
              ISOLATION));

  private static final int MOST_REPEATS = 1_000_000;
  private static final int MOST_RETRIES = 100;

  /**
   * Reads the parameters.
   *
   * @param freshSeed a seed for when none is given
   * @throws JUnitException if one of them is wrong, or unknown
   */
  static Options of(ConfigurationParameters parameters, long freshSeed) {
    for (String name : parameters.keySet()) {
      if (name.startsWith(PREFIX) && !ALL.contains(name)) {
        throw new JUnitException(
            "There is no parameter " + name + ". The engine dbtest knows " + ALL + ".");
      }
    }
    TimeLimits usual = TimeLimits.DEFAULT;
    TimeLimits limits =
        new TimeLimits(
            duration(parameters, TIMEOUT, usual.test()),
            duration(parameters, SETUP_TIMEOUT, usual.setup()),
            duration(parameters, TEARDOWN_TIMEOUT, usual.teardown()),
            duration(parameters, SUITE_TIMEOUT, usual.suite()),
            Duration.ZERO,
            duration(parameters, GRACE, usual.grace()),
            duration(parameters, SLOW, usual.slow()),
            usual.linger());
    RepeatOptions repeats =
        new RepeatOptions(
            (int) number(parameters, RETRIES, 0, MOST_RETRIES, 0),
            (int) number(parameters, REPEAT, 1, MOST_REPEATS, 1),
            false);
    // The host shows and keeps what is printed, so it has to be told at once.
    OutputOptions output =
        new OutputOptions(
            true, OutputOptions.DEFAULT.limit(), OutputOptions.DEFAULT.passedLimit(), "");
    return new Options(
        new RunRules(limits, repeats, output, new FailureCap(0)),
        order(parameters),
        number(parameters, SEED, Long.MIN_VALUE, Long.MAX_VALUE, freshSeed),
        isHost(parameters));
  }

  private static SuiteOrder order(ConfigurationParameters parameters) {
    String text = parameters.get(ORDER).orElse("declared").strip();
    return switch (text) {
      case "declared" -> SuiteOrder.DECLARED;
      case "random" -> SuiteOrder.RANDOM;
      case "failed-first", "slow-first" ->
          throw wrong(
              ORDER,
              text,
              "It needs what dbtest remembers of earlier runs, which is not kept here");
      default -> throw wrong(ORDER, text, "It is declared or random");
    };
  }

  private static boolean isHost(ConfigurationParameters parameters) {
    String text = parameters.get(ISOLATION).orElse("").strip();
    if (!text.isEmpty() && !text.equals("host")) {
      throw wrong(ISOLATION, text, "The only value is host: each class has a JVM of its own");
    }
    return !text.isEmpty();
  }

  private static Duration duration(
      ConfigurationParameters parameters, String name, Duration otherwise) {
    String text = parameters.get(name).orElse("").strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(name, text, String.valueOf(e.getMessage()));
    }
  }

  private static long number(
      ConfigurationParameters parameters, String name, long least, long most, long otherwise) {
    String text = parameters.get(name).orElse("").strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw wrong(name, text, "It is a whole number from " + least + " to " + most);
  }

  private static JUnitException wrong(String name, String value, String why) {
    return new JUnitException("The parameter " + name + " is \"" + value + "\". " + why + ".");
  }
}
