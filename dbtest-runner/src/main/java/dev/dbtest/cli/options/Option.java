package dev.dbtest.cli.options;

import static dev.dbtest.cli.options.OptionGroup.BENCHMARKS;
import static dev.dbtest.cli.options.OptionGroup.GENERAL;
import static dev.dbtest.cli.options.OptionGroup.PROJECT;
import static dev.dbtest.cli.options.OptionGroup.REPORT;
import static dev.dbtest.cli.options.OptionGroup.RUN;
import static dev.dbtest.cli.options.OptionGroup.SELECTION;
import static dev.dbtest.cli.options.OptionGroup.SUITES;

/**
 * Every option there is. A name means the same to every command that knows it; that is what lets
 * options stand on either side of the subcommand.
 */
public enum Option {
  PATTERN(
      SELECTION,
      "--pattern",
      "GLOB",
      Takes.MANY,
      "Cases whose class, method, Class#method or display name matches; * and ? as in file"
          + " names. Repeatable: a case needs to match one."),
  EXCLUDE(SELECTION, "--exclude", "GLOB", Takes.MANY, "Leaves out what matches. Repeatable."),
  TAGS(
      SELECTION,
      "--tags",
      "EXPR",
      Takes.ONE,
      "Cases whose tags satisfy the expression: and, or, not, brackets."),

  PROJECT_DIRECTORY(
      PROJECT,
      "--project",
      "DIR",
      Takes.ONE,
      "The project, or a module of it. Default: the working directory or above."),
  CLASS_PATH(
      PROJECT,
      "--classpath",
      "PATH",
      Takes.ONE,
      "Directories of classes and jars to use in place of a Maven project."),
  NO_BUILD(PROJECT, "--no-build", "", Takes.NOTHING, "Does not compile sources that changed."),

  SEED(
      RUN,
      "--seed",
      "N",
      Takes.ONE,
      "Seed of every random choice; the same seed repeats order and schedule. Default: a new one,"
          + " shown in the report."),
  FAIL_FAST(RUN, "--fail-fast", "", Takes.NOTHING, "Ends the run at the first red case."),
  MAX_FAIL(RUN, "--max-fail", "N", Takes.ONE, "Ends the run at the Nth red case."),
  JVM(
      RUN,
      "--jvm",
      "JAVA",
      Takes.ONE,
      "Java that runs tests and benchmarks: its home or its java executable. Default: the one"
          + " that runs dbtest."),
  JVM_ARG(RUN, "--jvm-arg", "ARG", Takes.MANY, "Option for those JVMs. Repeatable."),

  RESUME(
      RUN,
      "--resume",
      "",
      Takes.NOTHING,
      "Goes on with the run that was cut off last, its seed"
          + " included; what had finished is not run again."),

  JOBS(SUITES, "--jobs", "N", Takes.ONE, "Worker JVMs at once. Default: 1."),
  ISOLATION(
      SUITES,
      "--isolation",
      "none|classloader|process",
      Takes.ONE,
      "What suites share: everything, the JVM, or nothing. Default: none."),
  TIMEOUT(SUITES, "--timeout", "TIME", Takes.ONE, "Longest time for a test. Default: 5m."),
  SETUP_TIMEOUT(
      SUITES,
      "--setup-timeout",
      "TIME",
      Takes.ONE,
      "Longest time for a set-up method. Default: 1m."),
  TEARDOWN_TIMEOUT(
      SUITES,
      "--teardown-timeout",
      "TIME",
      Takes.ONE,
      "Longest time for a tear-down method. Default: 1m."),
  SUITE_TIMEOUT(
      SUITES, "--suite-timeout", "TIME", Takes.ONE, "Longest time for a suite. Default: none."),
  RUN_TIMEOUT(
      SUITES, "--run-timeout", "TIME", Takes.ONE, "Longest time for all suites. Default: none."),
  GRACE(
      SUITES,
      "--grace",
      "TIME",
      Takes.ONE,
      "What is out of time is interrupted, and if it does not end within this time, its JVM is"
          + " killed. Default: 2s."),
  SLOW(SUITES, "--slow", "TIME", Takes.ONE, "Tells of a test that runs for so long. Default: 10s."),
  ORDER(
      SUITES,
      "--order",
      "declared|random|failed-first|slow-first",
      Takes.ONE,
      "Order of suites and tests. Default: random, by the seed."),
  REPEAT(SUITES, "--repeat", "N", Takes.ONE, "Runs every test N times."),
  UNTIL_FAIL(
      SUITES, "--until-fail", "", Takes.NOTHING, "Ends the repeats of a test when it fails."),
  RETRIES(SUITES, "--retries", "N", Takes.ONE, "Further attempts for a test that did not pass."),
  FAIL_ON_FLAKY(
      SUITES, "--fail-on-flaky", "", Takes.NOTHING, "A test that passed on a retry is red."),
  RERUN_FAILED(
      SUITES,
      "--rerun-failed",
      "",
      Takes.NOTHING,
      "Runs what failed or did not run last time, and tests that are new since."),
  OUTPUT(
      SUITES,
      "--output",
      "failed|all|live",
      Takes.ONE,
      "Shows what tests print: of failed tests, of all, or as it comes. Default: failed."),
  IN_PROCESS(
      SUITES,
      "--in-process",
      "",
      Takes.NOTHING,
      "Runs suites in dbtest's own JVM, for a debugger."),
  DEBUG(SUITES, "--debug", "", Takes.NOTHING, "The worker waits for a debugger on port 5005."),
  SYSTEM_PROPERTY(
      SUITES, "--system-property", "NAME=VALUE", Takes.MANY, "System property. Repeatable."),
  ENVIRONMENT(SUITES, "--env", "NAME=VALUE", Takes.MANY, "Environment variable. Repeatable."),
  WORKING_DIRECTORY(
      SUITES,
      "--working-directory",
      "DIR",
      Takes.ONE,
      "Directory in which tests run. Default: that of the project."),

  EFFORT(
      BENCHMARKS,
      "--effort",
      "quick|normal|thorough",
      Takes.ONE,
      "quick: 3 forks; intervals, no verdicts. normal: 6 forks, then up to 20 where a verdict or"
          + " a limit is open and 5 minutes allow it; verdicts hold at 95%. thorough: up to 20 forks"
          + " until every verdict is reached and every mean known within 1.5%, however long; every"
          + " difference confirmed on fresh forks with a longer warm-up. Default: normal."),
  FORKS(BENCHMARKS, "--forks", "N", Takes.ONE, "Exactly N forks (JVMs) a benchmark."),
  ROUNDS(BENCHMARKS, "--rounds", "N", Takes.ONE, "Measured rounds a fork. Default: 5."),
  WARMUP(BENCHMARKS, "--warmup", "N", Takes.ONE, "Warm-up rounds a fork. Default: 3."),
  ROUND_TIME(BENCHMARKS, "--round-time", "TIME", Takes.ONE, "Length of a round. Default: 100ms."),
  WARMUP_TIME(
      BENCHMARKS,
      "--warmup-time",
      "TIME",
      Takes.ONE,
      "Length of a warm-up round. Default: that of a round."),
  MODE(
      BENCHMARKS,
      "--mode",
      "avgt|thrpt|sample|ss",
      Takes.ONE,
      "Average time, throughput, sampled times or single shots. Default: avgt."),
  PARAM(
      BENCHMARKS,
      "--param",
      "NAME=A,B",
      Takes.MANY,
      "Values of a parameter in place of the declared ones. Repeatable."),
  THREADS(BENCHMARKS, "--threads", "N", Takes.ONE, "Threads that call a benchmark at once."),
  FORK_TIMEOUT(
      BENCHMARKS,
      "--fork-timeout",
      "TIME",
      Takes.ONE,
      "Longest silence of a fork, in which no round begins or ends, before it is killed as one that"
          + " never ends. Default: a minute and ten times its rounds."),
  PROFILER(
      BENCHMARKS, "--prof", "NAME", Takes.MANY, "JMH profiler beside gc; none for none at all."),
  PRECISION(
      BENCHMARKS,
      "--precision",
      "PERCENT",
      Takes.ONE,
      "Forks until each interval is this narrow, such as 1.5%."),
  BUDGET(
      BENCHMARKS,
      "--budget",
      "TIME",
      Takes.ONE,
      "Time for all benchmarks, such as 10m: first 6 forks of each, then open verdicts, then the"
          + " single results whose intervals shrink most a second. Confirmations come on top."),
  BASELINE(
      BENCHMARKS,
      "--baseline",
      "WHAT",
      Takes.ONE,
      "Compares with that variant of each group: a method, or param:NAME=VALUE."),
  AGAINST(
      BENCHMARKS,
      "--against",
      "PATH",
      Takes.ONE,
      "Compares with another build: its benchmarks.jar or class path, fork by fork in turn."),
  FAIL_ON(
      BENCHMARKS,
      "--fail-on",
      "regression[=5%],allocation[=5%],inconclusive",
      Takes.ONE,
      "Gates beside @Bench(maxRatio) and @Budget, which always hold. Exit code 3 if a variant's"
          + " whole interval lies beyond its reference by more than the percentage (default 1%) and"
          + " fresh forks confirm it; 5 if noise hides the percentage, and with inconclusive for"
          + " everything left open."),

  FORMAT(
      REPORT,
      "--format",
      "console|json|markdown|jmh-json",
      Takes.ONE,
      "What standard output gets. Default: console."),
  REPORT_FILE(
      REPORT,
      "--report",
      "FORMAT[=FILE]",
      Takes.MANY,
      "Writes a report to a file as well. Repeatable."),
  TIME_UNIT(
      REPORT,
      "--time-unit",
      "ns|us|ms|s",
      Takes.ONE,
      "Unit of times in tables. Default: what reads best."),
  SLOWEST(REPORT, "--slowest", "N", Takes.ONE, "Lists the N slowest tests."),

  VERBOSE(
      GENERAL,
      "--verbose",
      "",
      Takes.NOTHING,
      "Shows every test with its time, why tests were skipped, and whole stack traces."),
  COLOR(
      GENERAL,
      "--color",
      "auto|always|never",
      Takes.ONE,
      "Colours. Default: auto, on a terminal unless NO_COLOR is set."),
  NO_COLOR(GENERAL, "--no-color", "", Takes.NOTHING, "Same as --color never."),
  HELP(GENERAL, "--help", "", Takes.NOTHING, "Shows this help, or that of a command."),
  VERSION(GENERAL, "--version", "", Takes.NOTHING, "Shows the version.");

  private final OptionGroup group;
  private final String label;
  private final String value;
  private final Takes takes;
  private final String description;

  Option(OptionGroup group, String label, String value, Takes takes, String description) {
    this.group = group;
    this.label = label;
    this.value = value;
    this.takes = takes;
    this.description = description;
  }

  /** Section of {@code --help} that it stands in. */
  OptionGroup group() {
    return group;
  }

  /** Its name on the command line, such as {@code --seed}. */
  String label() {
    return label;
  }

  /** What its value looks like; empty for a flag. */
  String value() {
    return value;
  }

  /** How many values it takes. */
  Takes takes() {
    return takes;
  }

  /** What it is for, in a sentence or two. */
  String description() {
    return description;
  }

  /** How many values an option takes. */
  enum Takes {
    /** It is a flag. */
    NOTHING,
    /** It may be given once. */
    ONE,
    /** It may be given more than once; the values add up. */
    MANY
  }
}
