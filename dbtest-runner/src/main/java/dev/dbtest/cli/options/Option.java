package dev.dbtest.cli.options;

import static dev.dbtest.cli.options.OptionGroup.BENCHMARKS;
import static dev.dbtest.cli.options.OptionGroup.CLUSTER;
import static dev.dbtest.cli.options.OptionGroup.GENERAL;
import static dev.dbtest.cli.options.OptionGroup.PROJECT;
import static dev.dbtest.cli.options.OptionGroup.REPORT;
import static dev.dbtest.cli.options.OptionGroup.RUN;
import static dev.dbtest.cli.options.OptionGroup.SELECTION;
import static dev.dbtest.cli.options.OptionGroup.STORED;
import static dev.dbtest.cli.options.OptionGroup.SUITES;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every option there is. A name means the same to every command that knows it, so options can stand
 * on either side of the subcommand.
 *
 * <p>Everything there is to know about an option is here: parsers, help and the commands that
 * repeat a case derive from it.
 */
public enum Option {
  PATTERN(
      SELECTION,
      "--pattern",
      "GLOB",
      Takes.MANY,
      Carried.NEVER,
      "Cases whose class, method, Class#method or display name matches; * and ? as in file"
          + " names. Repeatable: a case needs to match one."),
  EXCLUDE(
      SELECTION,
      "--exclude",
      "GLOB",
      Takes.MANY,
      Carried.NEVER,
      "Leaves out what matches. Repeatable."),
  TAGS(
      SELECTION,
      "--tags",
      "EXPR",
      Takes.ONE,
      Carried.NEVER,
      "Cases whose tags satisfy the expression: and, or, not, brackets."),

  PROJECT_DIRECTORY(
      PROJECT,
      "--project",
      "DIR",
      Takes.ONE,
      Carried.ALWAYS,
      "The project, or a module of it. Default: the working directory or above."),
  CLASS_PATH(
      PROJECT,
      "--classpath",
      "PATH",
      Takes.ONE,
      Carried.ALWAYS,
      "Directories of classes and jars to use in place of a project."),
  ARCHIVE(
      PROJECT,
      "--archive",
      "FILE",
      Takes.ONE,
      Carried.ALWAYS,
      "Archive of a built project to use in place of one, as 'dbtest archive' wrote it: neither"
          + " sources nor a build are needed. With --shard, its plan is used."),
  MAVEN_PROFILES(
      PROJECT,
      "-P",
      "--maven-profiles",
      "NAMES",
      Takes.MANY,
      Carried.ALWAYS,
      "Profiles of Maven to build with, such as -Pbenchmark or -P'!slow'. Repeatable."),
  MAVEN_SETTINGS(
      PROJECT,
      "-s",
      "--maven-settings",
      "FILE",
      Takes.ONE,
      Carried.ALWAYS,
      "Settings file for Maven."),
  MAVEN_ARG(
      PROJECT,
      "--maven-arg",
      "ARG",
      Takes.MANY,
      Carried.ALWAYS,
      "Any other word for Maven, such as --maven-arg=-Drevision=2. Repeatable."),
  NO_BUILD(
      PROJECT,
      "--no-build",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Does not compile sources that changed."),
  CONFIG(
      PROJECT,
      "--config",
      "FILE",
      Takes.ONE,
      Carried.ALWAYS,
      "Configuration in place of the project's dbtest.toml."),
  NO_CONFIG(
      PROJECT,
      "--no-config",
      "",
      Takes.NOTHING,
      Carried.ALWAYS,
      "Leaves the project's configuration file aside."),
  PROFILE(
      PROJECT,
      "--profile",
      "NAME",
      Takes.MANY,
      Carried.ALWAYS,
      "Profile of the configuration file to go by. Repeatable: what a later one says counts."),

  SEED(
      RUN,
      "--seed",
      "N",
      Takes.ONE,
      Carried.NEVER,
      "Seed of every random choice; the same seed repeats order and schedule. Default: a new one,"
          + " shown in the report."),
  FAIL_FAST(
      RUN,
      "--fail-fast",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Ends the run at the first red case or suite."),
  MAX_FAIL(
      RUN,
      "--max-fail",
      "N",
      Takes.ONE,
      Carried.NEVER,
      "Ends the run at the Nth red case or suite."),
  JVM(
      RUN,
      "--jvm",
      "JAVA",
      Takes.ONE,
      Carried.ALWAYS,
      "Java that runs tests and benchmarks: its home or its java executable. Default: the one"
          + " that runs dbtest."),
  JVM_ARG(
      RUN, "--jvm-arg", "ARG", Takes.MANY, Carried.ALWAYS, "Option for those JVMs. Repeatable."),

  RESUME(
      RUN,
      "--resume",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Resumes the run that was cut off last, with the same seed. Results in its journal are kept"
          + " where classes are still the same; what finished in the last moments before a crash"
          + " may run again."),

  DRY_RUN(
      RUN,
      "--dry-run",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Shows what would run, and how long benchmarks would take, and runs nothing. With init, shows"
          + " what would be written."),

  SHARD(
      RUN,
      "--shard",
      "N/TOTAL|auto",
      Takes.ONE,
      Carried.NEVER,
      "Runs one part of what is selected: the third of eight machines has 3/8. With auto, the CI"
          + " system or cluster says which. 'dbtest merge' makes one report of all parts."),
  PLAN(
      RUN,
      "--plan",
      "FILE",
      Takes.ONE,
      Carried.NEVER,
      "Divides by the times in this file, which 'dbtest plan' wrote, so that all shards take equally"
          + " long. Every shard needs the same file. Default: by the number of tests."),
  SPLIT_CLASSES(
      RUN,
      "--split-classes",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "With --shard or plan: a class that takes longer than a shard is split by its tests, unless"
          + " they depend on each other. Its set-up then runs in several shards."),
  RECORD(
      RUN,
      "--record",
      "DIR",
      Takes.ONE,
      Carried.NEVER,
      "Where the record for 'dbtest merge' goes. Default: .dbtest/shards."),
  QUEUE(
      RUN,
      "--queue",
      "DIR",
      Takes.ONE,
      Carried.NEVER,
      "With --shard: short tests are not given out in advance. Each shard takes some from a queue"
          + " when it is done with its own, so that slow machines run less. Needs a directory that"
          + " all shards write to, a new one for each run; with kubernetes, a name for it."),
  REPLICATE(
      RUN,
      "--replicate",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "With --shard: every machine measures all benchmarks, with a share of the forks, or with"
          + " --forks N each. Verdicts of 'dbtest merge' are then about machines in general."),

  JOBS(SUITES, "--jobs", "N", Takes.ONE, Carried.NEVER, "Worker JVMs at once. Default: 1."),
  ISOLATION(
      SUITES,
      "--isolation",
      "none|classloader|process",
      Takes.ONE,
      Carried.FOR_TESTS,
      "What suites share: everything, the JVM, or nothing. Default: none."),
  TIMEOUT(
      SUITES,
      "--timeout",
      "TIME",
      Takes.ONE,
      Carried.FOR_TESTS,
      "Longest time for a test. Default: 5m."),
  SETUP_TIMEOUT(
      SUITES,
      "--setup-timeout",
      "TIME",
      Takes.ONE,
      Carried.FOR_TESTS,
      "Longest time for a set-up method. Default: 5m."),
  TEARDOWN_TIMEOUT(
      SUITES,
      "--teardown-timeout",
      "TIME",
      Takes.ONE,
      Carried.FOR_TESTS,
      "Longest time for a tear-down method. Default: 5m."),
  SUITE_TIMEOUT(
      SUITES,
      "--suite-timeout",
      "TIME",
      Takes.ONE,
      Carried.FOR_TESTS,
      "Longest time for a suite. Default: none."),
  RUN_TIMEOUT(
      SUITES,
      "--run-timeout",
      "TIME",
      Takes.ONE,
      Carried.FOR_TESTS,
      "Longest time for all suites. Default: none."),
  GRACE(
      SUITES,
      "--grace",
      "TIME",
      Takes.ONE,
      Carried.FOR_TESTS,
      "Code that exceeds its time limit is interrupted; if it does not end within this time, its"
          + " JVM is killed. Default: 2s."),
  SLOW(
      SUITES,
      "--slow",
      "TIME",
      Takes.ONE,
      Carried.NEVER,
      "Reports a test that runs this long. Default: 10s."),
  ORDER(
      SUITES,
      "--order",
      "declared|random|failed-first|slow-first",
      Takes.ONE,
      Carried.NEVER,
      "Order of suites and tests. Default: random, by the seed."),
  REPEAT(SUITES, "--repeat", "N", Takes.ONE, Carried.FOR_TESTS, "Runs every test N times."),
  UNTIL_FAIL(
      SUITES,
      "--until-fail",
      "",
      Takes.NOTHING,
      Carried.FOR_TESTS,
      "Ends the repeats of a test when it fails."),
  RETRIES(
      SUITES,
      "--retries",
      "N",
      Takes.ONE,
      Carried.FOR_TESTS,
      "Further attempts for a test that did not pass. The set-up of its suite has one."),
  FAIL_ON_FLAKY(
      SUITES,
      "--fail-on-flaky",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "A test that passed on a retry is red."),
  RERUN_FAILED(
      SUITES,
      "--rerun-failed",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Runs what failed, was flaky or did not run last time, and tests that are new since."),
  OUTPUT(
      SUITES,
      "--output",
      "failed|all|live",
      Takes.ONE,
      Carried.NEVER,
      "Shows what tests print: of failed tests, of all, or as it comes. Default: failed."),
  IN_PROCESS(
      SUITES,
      "--in-process",
      "",
      Takes.NOTHING,
      Carried.FOR_TESTS,
      "Runs suites in dbtest's own JVM, for a debugger. Goes with no option of worker JVMs."),
  DEBUG(
      SUITES,
      "--debug",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "The worker waits for a debugger on port 5005."),
  SYSTEM_PROPERTY(
      SUITES,
      "-D",
      "--system-property",
      "NAME=VALUE",
      Takes.MANY,
      Carried.FOR_TESTS,
      "System property. Repeatable."),
  ENVIRONMENT(
      SUITES,
      "--env",
      "NAME=VALUE",
      Takes.MANY,
      Carried.FOR_TESTS,
      "Environment variable. Repeatable."),
  WORKING_DIRECTORY(
      SUITES,
      "--working-directory",
      "DIR",
      Takes.ONE,
      Carried.FOR_TESTS,
      "Directory in which tests run. Default: that of the project."),

  EFFORT(
      BENCHMARKS,
      "--effort",
      "quick|normal|thorough",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "quick: 3 forks; intervals, no verdicts. normal: 6 forks, then up to 30 where a verdict or"
          + " a limit is open and 5 minutes allow it; verdicts hold at 95%. thorough: up to 60 forks"
          + " of 10 rounds until every verdict is reached and every mean known within 1.5%, however long; every"
          + " difference confirmed on fresh forks with a longer warm-up. Default: normal."),
  FORKS(
      BENCHMARKS,
      "--forks",
      "N",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "Exactly N forks (JVMs) per benchmark."),
  ROUNDS(
      BENCHMARKS,
      "--rounds",
      "N",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "Measured rounds per fork. Default: 5; 10 with --effort thorough."),
  WARMUP(
      BENCHMARKS,
      "--warmup",
      "N",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "Warm-up rounds per fork. Default: 3 with --effort quick; otherwise as many as a pilot fork finds"
          + " necessary for each benchmark, 8 to 20, unless its author names a number."),
  ROUND_TIME(
      BENCHMARKS,
      "--round-time",
      "TIME",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "Length of a round. Default: 100ms."),
  WARMUP_TIME(
      BENCHMARKS,
      "--warmup-time",
      "TIME",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "Length of a warm-up round; without --warmup there are 3 of them. Default: that of a round;"
          + " 100ms where a pilot finds their number."),
  MODE(
      BENCHMARKS,
      "--mode",
      "avgt|thrpt|sample|ss",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "Average time, throughput, sampled times or single shots. Default: avgt."),
  PARAM(
      BENCHMARKS,
      "--param",
      "NAME=A,B",
      Takes.MANY,
      Carried.FOR_BENCHMARKS,
      "Values of a parameter in place of the declared ones. Repeatable."),
  THREADS(
      BENCHMARKS,
      "--threads",
      "N",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "Threads that call a benchmark at once."),
  FORK_TIMEOUT(
      BENCHMARKS,
      "--fork-timeout",
      "TIME",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "How long a fork may be silent, with no round beginning or ending, before it is killed as"
          + " one that never ends. Default: a minute plus ten times its rounds."),
  PROFILER(
      BENCHMARKS,
      "--prof",
      "NAME",
      Takes.MANY,
      Carried.FOR_BENCHMARKS,
      "JMH profiler in addition to gc; none turns off gc as well, list shows which there are."),
  PRECISION(
      BENCHMARKS,
      "--precision",
      "PERCENT",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "Forks until each interval is this narrow, such as 1.5%."),
  BUDGET(
      BENCHMARKS,
      "--budget",
      "TIME",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "Time for all benchmarks, such as 10m: first 6 forks of each, then open verdicts, then the"
          + " single results whose intervals shrink most per second. Pilots and confirmations are extra."),
  YES(
      BENCHMARKS,
      "--yes",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Does not ask: measures what takes more than an hour, and with init writes what it shows."),
  BASELINE(
      BENCHMARKS,
      "--baseline",
      "WHAT",
      Takes.ONE,
      Carried.FOR_COMPARISONS,
      "Compares with that variant of each group: a method, or param:NAME=VALUE."),
  AGAINST(
      BENCHMARKS,
      "--against",
      "PATH|COMMIT",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "Compares with another build, fork by fork in turn: with a benchmarks.jar, a class path, or a"
          + " commit such as main~3, which is built first."),
  FAIL_ON(
      BENCHMARKS,
      "--fail-on",
      "regression[=5%],allocation[=5%],inconclusive",
      Takes.ONE,
      Carried.NEVER,
      "Gates besides @Bench(maxRatio) and @Budget, which always apply. Exit code 3 if a variant's"
          + " whole interval lies beyond its reference by more than the percentage (default 1%) and"
          + " fresh forks confirm it; 5 if noise hides the percentage, and with inconclusive for"
          + " everything left open."),
  CLOCK(
      BENCHMARKS,
      "--clock",
      "wall|cpu|auto",
      Takes.ONE,
      Carried.FOR_BENCHMARKS,
      "What times are. wall: what users wait for. cpu: what the benchmark's own threads took of a"
          + " processor, without what other programs took and without waiting. auto: cpu where a"
          + " pilot fork shows one thread that never waits and that others disturb, else wall. Gates"
          + " are always about wall time. Default: wall."),
  NO_TOUCH_HEAP(
      BENCHMARKS,
      "--no-touch-heap",
      "",
      Takes.NOTHING,
      Carried.FOR_BENCHMARKS,
      "Forks start with the heap that their JVM chooses. Without it they start with 256 MB that are"
          + " touched before the clock starts, unless some option speaks of the heap."),

  IMAGE(
      CLUSTER,
      "--image",
      "IMAGE",
      Takes.ONE,
      Carried.NEVER,
      "Image in which 'dbtest' and the classes are."),
  SHARDS(
      CLUSTER,
      "--shards",
      "N",
      Takes.ONE,
      Carried.NEVER,
      "How many shards the run has, each in a pod of its own."),
  NAME(
      CLUSTER,
      "--name",
      "NAME",
      Takes.ONE,
      Carried.NEVER,
      "Name of the job, and of the directory of its records. Another run needs another one. Default:"
          + " dbtest."),
  CPUS(
      CLUSTER,
      "--cpus",
      "N",
      Takes.ONE,
      Carried.NEVER,
      "Whole processors that each shard has for itself. Default: 2."),
  MEMORY(
      CLUSTER,
      "--memory",
      "SIZE",
      Takes.ONE,
      Carried.NEVER,
      "Memory of each shard, such as 8Gi. Default: 4Gi."),
  VOLUME_CLAIM(
      CLUSTER,
      "--volume",
      "CLAIM",
      Takes.ONE,
      Carried.NEVER,
      "The claim of a volume that all pods can write to; records go there. Default: dbtest."),

  FROM(
      STORED,
      "--from",
      "FILE",
      Takes.ONE,
      Carried.NEVER,
      "The stored run, as --report json=FILE wrote it, or a result file of JMH."),
  OUT(
      STORED,
      "-o",
      "--out",
      "FILE",
      Takes.ONE,
      Carried.NEVER,
      "The file to write: times for --plan, which are only shown without it, or the archive."),
  STORE(
      STORED,
      "--store",
      "DIR",
      Takes.ONE,
      Carried.NEVER,
      "History in which runs are stored and found. Default: .dbtest/history in the project, if that"
          + " directory exists; without one nothing is stored."),
  BRANCH(STORED, "--branch", "NAME", Takes.ONE, Carried.NEVER, "Only runs of that branch of git."),
  MACHINE(
      STORED,
      "--machine",
      "NAME",
      Takes.ONE,
      Carried.NEVER,
      "Only runs of such machines: the name in the list, or a part of what the processor is"
          + " called."),
  RAN(
      STORED,
      "--ran",
      "all|unit|integration|bench",
      Takes.ONE,
      Carried.NEVER,
      "Only runs of that command; all is dbtest without one."),
  LIMIT(
      STORED,
      "--limit",
      "N",
      Takes.ONE,
      Carried.NEVER,
      "Shows the last N runs. Default: 20, and 60 of a case."),
  FLAKY(
      STORED,
      "--flaky",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Lists tests that passed on a retry, or passed and failed at the same commit."),
  PIVOT(
      STORED,
      "--pivot",
      "PARAMETER",
      Takes.ONE,
      Carried.NEVER,
      "Compares the values of a parameter with the first of them, within one run."),
  RENAMED(
      STORED,
      "--renamed",
      "OLD=NEW",
      Takes.MANY,
      Carried.NEVER,
      "A class, or a class and its method with # between them, that goes by a new name since the"
          + " run that is compared with. May be given several times."),
  KEEP(STORED, "--keep", "N", Takes.ONE, Carried.NEVER, "With prune: the last N runs stay."),
  OLDER_THAN(
      STORED,
      "--older-than",
      "DAYS",
      Takes.ONE,
      Carried.NEVER,
      "With prune: only what is older than so many days goes."),
  THIN(
      STORED,
      "--thin",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "With prune: of what would go, runs with a failure or a flaky test stay, and the last run of"
          + " each day for each machine, branch and command."),

  REASON(
      STORED,
      "--reason",
      "TEXT",
      Takes.ONE,
      Carried.NEVER,
      "With quarantine and ack: why failures of the test, or the change, are put up with."),
  UNTIL(
      STORED,
      "--until",
      "DATE",
      Takes.ONE,
      Carried.NEVER,
      "With quarantine: the last day, in UTC, on which they are, such as 2026-12-31."),
  RELEASE(
      STORED,
      "--release",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "With quarantine and ack: takes the test or the change off the list."),

  FORMAT(
      REPORT,
      "--format",
      "console|json|markdown|asciidoc|comment|html|junit|jmh-json|ndjson|csv|ctrf|metrics",
      Takes.ONE,
      Carried.NEVER,
      "Format of standard output. Default: console."),
  REPORT_FILE(
      REPORT,
      "--report",
      "FORMAT[=FILE]",
      Takes.MANY,
      Carried.NEVER,
      "Writes a report to a file as well. Repeatable."),
  PLOTS(
      REPORT,
      "--plots",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Draws the ratios of each group as an SVG file beside each --report markdown=FILE and"
          + " asciidoc=FILE, which shows it."),
  OPEN(
      REPORT,
      "--open",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Shows the HTML report in a browser; writes report.html if no --report html names a file."),
  CI(
      REPORT,
      "--ci",
      "auto|off",
      Takes.ONE,
      Carried.NEVER,
      "Whether a CI system is told of results in its own words, as JUnit XML and remarks. Default:"
          + " auto, wherever one is recognised."),
  TIME_UNIT(
      REPORT,
      "--time-unit",
      "ns|us|ms|s",
      Takes.ONE,
      Carried.NEVER,
      "Unit of times in tables. Default: what reads best."),
  SLOWEST(REPORT, "--slowest", "N", Takes.ONE, Carried.NEVER, "Lists the N slowest tests."),

  VERBOSE(
      GENERAL,
      "-v",
      "--verbose",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Shows every test with its time, why tests were skipped, whole stack traces, and what all"
          + " columns of benchmarks mean."),
  COLOR(
      GENERAL,
      "--color",
      "auto|always|never",
      Takes.ONE,
      Carried.NEVER,
      "Colours. Default: auto, on a terminal unless NO_COLOR is set."),
  NO_COLOR(GENERAL, "--no-color", "", Takes.NOTHING, Carried.NEVER, "Same as --color never."),
  HELP(
      GENERAL,
      "-h",
      "--help",
      "",
      Takes.NOTHING,
      Carried.NEVER,
      "Shows this help, or that of a command."),
  VERSION(GENERAL, "-V", "--version", "", Takes.NOTHING, Carried.NEVER, "Shows the version.");

  private static final Set<Option> ON_THE_COMMAND_LINE =
      EnumSet.of(
          PROJECT_DIRECTORY,
          ARCHIVE,
          CONFIG,
          NO_CONFIG,
          PROFILE,
          RESUME,
          DRY_RUN,
          RERUN_FAILED,
          IN_PROCESS,
          DEBUG,
          YES,
          IMAGE,
          SHARDS,
          NAME,
          CPUS,
          MEMORY,
          VOLUME_CLAIM,
          FROM,
          OUT,
          BRANCH,
          MACHINE,
          RAN,
          LIMIT,
          PIVOT,
          RENAMED,
          FLAKY,
          KEEP,
          OLDER_THAN,
          THIN,
          REASON,
          UNTIL,
          RELEASE,
          OPEN,
          HELP,
          VERSION);

  private final OptionGroup group;
  private final String shortName;
  private final String label;
  private final String value;
  private final Takes takes;
  private final Carried carried;
  private final String description;

  Option(
      OptionGroup group,
      String label,
      String value,
      Takes takes,
      Carried carried,
      String description) {
    this(group, "", label, value, takes, carried, description);
  }

  Option(
      OptionGroup group,
      String shortName,
      String label,
      String value,
      Takes takes,
      Carried carried,
      String description) {
    this.group = group;
    this.shortName = shortName;
    this.label = label;
    this.value = value;
    this.takes = takes;
    this.carried = carried;
    this.description = description;
  }

  /** Section of {@code --help} that lists it. */
  OptionGroup group() {
    return group;
  }

  /** Its short name on the command line, such as {@code -v}; empty for none. */
  String shortName() {
    return shortName;
  }

  /** Its name on the command line, such as {@code --seed}. */
  String label() {
    return label;
  }

  /** Its name in a configuration file, such as {@code seed}. */
  String key() {
    return label.substring(2);
  }

  /** The option with that name in a configuration file, if there is one. */
  static Optional<Option> ofKey(String key) {
    for (Option option : values()) {
      if (option.label.length() == key.length() + 2 && option.label.endsWith(key)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** Names of the options that a configuration file can give. */
  static List<String> configurableKeys() {
    List<String> keys = new ArrayList<>();
    for (Option option : values()) {
      if (option.isConfigurable()) {
        keys.add(option.key());
      }
    }
    return keys;
  }

  /**
   * Whether a configuration file can give it. What is about one call only, such as what failed
   * last, or would decide which file is read, stands on the command line.
   */
  boolean isConfigurable() {
    return !ON_THE_COMMAND_LINE.contains(this);
  }

  /** What its value looks like; empty for a flag. */
  String value() {
    return value;
  }

  /** How many values it takes. */
  Takes takes() {
    return takes;
  }

  /** Which of the commands that repeat a case include it. */
  Carried carried() {
    return carried;
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

  /**
   * Whether a command that repeats one case includes an option. It does if the case would run, or
   * be measured, differently without it.
   */
  enum Carried {
    /**
     * Not included: it only says which cases run, in which order, what is shown of them, or what
     * turns a run red.
     */
    NEVER,
    /** Every case needs it: where the classes are, and what runs them. */
    ALWAYS,
    /** Tests need it. */
    FOR_TESTS,
    /** Benchmarks need it. */
    FOR_BENCHMARKS,
    /** Benchmarks that are compared with another case need it. */
    FOR_COMPARISONS
  }
}
