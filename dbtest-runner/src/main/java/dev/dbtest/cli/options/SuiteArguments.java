package dev.dbtest.cli.options;

import dev.dbtest.cli.process.Installation;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.execute.account.OutputOptions;
import dev.dbtest.execute.account.RepeatOptions;
import dev.dbtest.execute.account.TimeLimits;
import dev.dbtest.execute.workers.SuiteOptions;
import dev.dbtest.execute.workers.WorkerJvm;
import dev.dbtest.model.Isolation;
import dev.dbtest.plan.suites.SuiteOrder;
import dev.dbtest.run.SuiteWishes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads how suites are to be run. */
final class SuiteArguments {

  private static final int DEBUG_PORT = 5005;

  /** Environment variables from which a JVM takes options beside those on its command line. */
  private static final List<String> OPTION_VARIABLES =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS");

  private SuiteArguments() {}

  private static final Optional<String> PROCESS = Optional.of("process");

  /** Options that only a worker JVM can have. */
  private static final List<Option> OF_WORKERS =
      List.of(
          Option.JVM,
          Option.JVM_ARG,
          Option.SYSTEM_PROPERTY,
          Option.ENVIRONMENT,
          Option.WORKING_DIRECTORY,
          Option.ISOLATION,
          Option.JOBS,
          Option.DEBUG);

  /**
   * What the command line says about suites.
   *
   * @param jvm java launcher of the workers
   */
  static SuiteWishes of(Arguments arguments, Surroundings surroundings, Optional<String> jvm)
      throws UsageException {
    requireJvmOfItsOwn(arguments);
    Optional<Path> workingDirectory = workingDirectory(arguments, surroundings);
    boolean debug = arguments.has(Option.DEBUG);
    Installation installation = surroundings.installation();
    WorkerJvm worker =
        new WorkerJvm(
            jvm.isPresent() ? Path.of(jvm.get()) : installation.java(),
            installation.worker(),
            arguments.texts(Option.JVM_ARG),
            arguments.pairs(Option.SYSTEM_PROPERTY),
            arguments.pairs(Option.ENVIRONMENT),
            inheritedOptions(surroundings.environment()),
            workingDirectory.orElse(surroundings.workingDirectory()),
            jvm.isPresent() ? Optional.empty() : installation.workerArchive(),
            debug ? OptionalInt.of(DEBUG_PORT) : OptionalInt.empty());
    TestOutput output = output(arguments);
    int limit = OutputOptions.DEFAULT.limit();
    SuiteOptions options =
        SuiteOptions.of(worker)
            .withIsolation(
                arguments.choice(Option.ISOLATION, Isolation.values()).orElse(Isolation.NONE))
            .withJobs(arguments.number(Option.JOBS, 1).orElse(1))
            .withRepeats(repeats(arguments))
            .withMaxFailures(maxFailures(arguments))
            .withLimits(limits(arguments, debug || arguments.has(Option.IN_PROCESS)))
            .withOutput(
                new OutputOptions(
                    output == TestOutput.LIVE,
                    limit,
                    output == TestOutput.ALL ? limit : OutputOptions.DEFAULT.passedLimit(),
                    ""));
    return new SuiteWishes(
        options,
        jvm.isPresent(),
        workingDirectory,
        arguments.choice(Option.ORDER, SuiteOrder.values()).orElse(SuiteOrder.RANDOM),
        arguments.has(Option.RERUN_FAILED),
        arguments.has(Option.IN_PROCESS));
  }

  /** What was said on purpose must not come to nothing in silence. */
  private static void requireJvmOfItsOwn(Arguments arguments) throws UsageException {
    for (Option option : withoutEffect(arguments)) {
      if (!arguments.origins().containsKey(option)) {
        throw new UsageException(
            option.label() + " does not go with --in-process, which runs tests in dbtest's own JVM",
            "Leave out one of the two; DBTEST_JAVA_OPTS has options for dbtest's own JVM.");
      }
    }
  }

  /** Options of worker JVMs in a run that has none. */
  static List<Option> withoutEffect(Arguments arguments) {
    List<Option> without = new ArrayList<>(0);
    if (arguments.has(Option.IN_PROCESS)) {
      for (Option option : OF_WORKERS) {
        boolean isOfWorkers = option != Option.ISOLATION || arguments.text(option).equals(PROCESS);
        if (arguments.has(option) && isOfWorkers) {
          without.add(option);
        }
      }
    }
    return without;
  }

  /** The number of red cases after which the run ends; 0 for no limit. */
  static int maxFailures(Arguments arguments) throws UsageException {
    Optional<Integer> number = arguments.number(Option.MAX_FAIL, 1);
    return arguments.has(Option.FAIL_FAST) ? 1 : number.orElse(0);
  }

  /** Which output of tests is shown. */
  static TestOutput output(Arguments arguments) throws UsageException {
    return arguments.choice(Option.OUTPUT, TestOutput.values()).orElse(TestOutput.FAILED);
  }

  private static RepeatOptions repeats(Arguments arguments) throws UsageException {
    int retries = arguments.number(Option.RETRIES, 0).orElse(0);
    boolean untilFail = arguments.has(Option.UNTIL_FAIL);
    Optional<Integer> repeat = arguments.number(Option.REPEAT, 1);
    if (untilFail && repeat.isEmpty()) {
      throw new UsageException(
          "--until-fail needs --repeat, or it would never end if nothing fails",
          "Give the most repeats to try, such as --until-fail --repeat 1000.");
    }
    if (retries > 0 && repeat.orElse(1) > 1) {
      throw new UsageException(
          "--retries and --repeat contradict each other",
          "Give --repeat to see whether a test is flaky, --retries to let it pass in spite of that.");
    }
    return new RepeatOptions(retries, repeat.orElse(1), untilFail);
  }

  private static TimeLimits limits(Arguments arguments, boolean debugging) throws UsageException {
    // Someone stepping through a test must not be timed out, unless the command line sets a limit
    // on purpose.
    TimeLimits usual = debugging ? TimeLimits.NONE : TimeLimits.DEFAULT;
    return new TimeLimits(
        arguments.time(Option.TIMEOUT).orElse(usual.test()),
        arguments.time(Option.SETUP_TIMEOUT).orElse(usual.setup()),
        arguments.time(Option.TEARDOWN_TIMEOUT).orElse(usual.teardown()),
        arguments.time(Option.SUITE_TIMEOUT).orElse(usual.suite()),
        arguments.time(Option.RUN_TIMEOUT).orElse(usual.run()),
        arguments.time(Option.GRACE).orElse(usual.grace()),
        arguments.time(Option.SLOW).orElse(usual.slow()),
        usual.linger());
  }

  private static Optional<Path> workingDirectory(Arguments arguments, Surroundings surroundings)
      throws UsageException {
    Optional<String> text = arguments.text(Option.WORKING_DIRECTORY);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Path directory = surroundings.workingDirectory().resolve(text.get()).normalize();
    if (!Files.isDirectory(directory)) {
      throw new UsageException(
          "--working-directory " + text.get() + ": no such directory",
          "Make it first, or leave the option out to run tests in the project's directory.");
    }
    return Optional.of(directory);
  }

  private static String inheritedOptions(Map<String, String> environment) {
    StringBuilder options = new StringBuilder();
    for (String name : OPTION_VARIABLES) {
      options.append(environment.getOrDefault(name, "")).append(' ');
    }
    return options.toString().strip();
  }
}
