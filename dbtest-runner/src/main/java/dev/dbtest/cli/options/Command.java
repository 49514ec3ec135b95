package dev.dbtest.cli.options;

import dev.dbtest.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What dbtest can be asked to do. */
public enum Command {
  /** No subcommand: suites, then benchmarks, into one report. */
  ALL("Runs all test suites, then all benchmarks, into one report."),
  /** Unit suites. */
  UNIT("Runs the unit suites."),
  /** Integration suites. */
  INTEGRATION("Runs the integration suites."),
  /** Benchmark groups. */
  BENCH("Measures the benchmarks and compares the variants of each group."),
  /** What there is. */
  LIST("Shows suites, tests, groups and benchmarks without running them."),
  /** Compares stored runs. */
  COMPARE("Compares stored runs: reports of dbtest or JMH as JSON, or runs of the history."),
  /** Reports of a stored run. */
  REPORT("Makes reports of a stored run: a report of dbtest or JMH as JSON."),
  /** Makes one run of the parts that several machines ran. */
  MERGE("Makes one run of the records of all shards, and is red if anything is missing."),
  /** Times by which a run is divided among machines. */
  PLAN("Writes how long each class took, so that shards can take equally long."),
  /** A built project in one file. */
  ARCHIVE("Writes the built project into one file, which runs elsewhere with --archive."),
  /** What a cluster is told. */
  KUBERNETES("Prints the jobs by which Kubernetes runs the shards, and merges their records."),
  /** Runs over time. */
  HISTORY("Shows stored runs, and how a case went over time."),
  /** What a command goes by. */
  CONFIG("Shows what options are, and where dbtest.toml or others say so."),
  /** What prevents a run, or disturbs one. */
  DOCTOR("Checks whether machine and project are ready, and says what to do."),
  /** What a project needs for suites and groups of its own. */
  INIT("Adds to a pom.xml what suites and groups need, with examples.");

  private final String summary;

  Command(String summary) {
    this.summary = summary;
  }

  /** One sentence for {@code --help}. */
  String summary() {
    return summary;
  }

  /** Command lines worth knowing. */
  List<String> examples() {
    return switch (this) {
      case ALL ->
          List.of(
              "dbtest", "dbtest --tags 'fast and not flaky'", "dbtest --report markdown=report.md");
      case UNIT ->
          List.of(
              "dbtest unit",
              "dbtest unit 'Transfer*' --fail-fast",
              "dbtest unit 'TransferSuite#moves[2]'",
              "dbtest unit --rerun-failed",
              "dbtest unit --jobs 4 --order slow-first --slowest 10",
              "dbtest unit --report html=out/unit.html --open",
              "dbtest unit 'TransferSuite#settles' --repeat 1000 --until-fail",
              "dbtest unit --tags 'fast and not network' --report json=out/unit.json");
      case INTEGRATION ->
          List.of(
              "dbtest integration",
              "dbtest integration --tags 'database and not slow' --retries 1",
              "dbtest integration --jobs 4 --timeout 2m");
      case BENCH ->
          List.of(
              "dbtest bench",
              "dbtest bench 'ParseGroup*' --param size=1024,65536",
              "dbtest bench --effort thorough --report markdown=docs/parse.md",
              "dbtest bench --against old/benchmarks.jar --fail-on regression=5%");
      case COMPARE ->
          List.of(
              "dbtest compare",
              "dbtest compare old.json new.json",
              "dbtest compare new.json --branch main",
              "dbtest compare run.json --pivot size",
              "dbtest compare old.json new.json --renamed com.acme.Parse#tree=com.acme.Parse#nodes",
              "dbtest compare jmh-before.json jmh-after.json --report markdown=docs/upgrade.md");
      case REPORT ->
          List.of(
              "dbtest report --from run.json",
              "dbtest report --from run.json --report markdown=docs/run.md --report junit=run.xml");
      case MERGE ->
          List.of(
              "dbtest merge",
              "dbtest merge downloaded/ --report junit=all.xml --report json=all.json");
      case PLAN ->
          List.of(
              "dbtest plan",
              "dbtest plan -o plan.json",
              "dbtest plan --from all.json -o plan.json",
              "dbtest plan --split-classes -o plan.json");
      case ARCHIVE ->
          List.of(
              "dbtest archive -o tests.zip", "dbtest archive --plan plan.json -o target/tests.zip");
      case KUBERNETES ->
          List.of(
              "dbtest kubernetes unit --image registry.shop/tests:42 --shards 8 --name unit-42",
              "dbtest kubernetes unit --image shop/tests --shards 8 --plan plan.json --queue queue",
              "dbtest kubernetes bench 'Parse*' --image shop/tests --shards 4 --cpus 4 --memory 8Gi");
      case HISTORY ->
          List.of(
              "dbtest history",
              "dbtest history --branch main --limit 50",
              "dbtest history 'TransferSuite#settles'",
              "dbtest history 'Parse*' --machine 3f9a1c",
              "dbtest history --flaky",
              "dbtest history --slowest 10",
              "dbtest history quarantine A#settles --reason 'loses a race' --until 2026-12-31",
              "dbtest history ack 'Parse*' --reason 'checks its input now'",
              "dbtest history export runs.json",
              "dbtest history prune --keep 500 --older-than 90 --thin");
      case LIST -> List.of("dbtest list", "dbtest list --tags slow", "dbtest list --format json");
      case CONFIG ->
          List.of(
              "dbtest config", "dbtest config bench --profile ci", "dbtest config --format json");
      case DOCTOR -> List.of("dbtest doctor", "dbtest doctor --project core --format json");
      case INIT ->
          List.of("dbtest init", "dbtest init --dry-run", "dbtest init --project core --yes");
    };
  }

  /** Whether the option means something to this command. */
  boolean accepts(Option option) {
    return switch (this) {
      case INIT ->
          option.group() == OptionGroup.GENERAL
              || option == Option.PROJECT_DIRECTORY
              || option == Option.DRY_RUN
              || option == Option.YES;
      case PLAN ->
          option.group() == OptionGroup.GENERAL
              || option.group() == OptionGroup.PROJECT
              || option == Option.FROM
              || option == Option.OUT
              || option == Option.SPLIT_CLASSES;
      case ARCHIVE ->
          option.group() == OptionGroup.GENERAL
              || (option.group() == OptionGroup.PROJECT && option != Option.ARCHIVE)
              || option == Option.PLAN
              || option == Option.OUT;
      case KUBERNETES ->
          option.group() == OptionGroup.CLUSTER
              || option == Option.QUEUE
              || isCarriedToPods(option);
      default ->
          option.group() == OptionGroup.STORED
              ? acceptsStored(option)
              : option == Option.REPLICATE
                  ? this == BENCH || this == CONFIG
                  : isOfSuitesAlone(option)
                      ? runsSuites() || this == CONFIG
                      : accepts(option.group()) || (readsHistory() && isPlace(option));
    };
  }

  /**
   * What says how a shard runs, but not which one it is, and nothing that only a person can use.
   */
  static boolean isCarriedToPods(Option option) {
    return switch (option.group()) {
      case SELECTION, PROJECT, BENCHMARKS, GENERAL -> true;
      case RUN ->
          option != Option.SHARD
              && option != Option.RECORD
              && option != Option.QUEUE
              && option != Option.RESUME
              && option != Option.DRY_RUN;
      case SUITES ->
          option != Option.RERUN_FAILED && option != Option.DEBUG && option != Option.IN_PROCESS;
      case REPORT -> option == Option.REPORT_FILE;
      case STORED, CLUSTER -> false;
    };
  }

  /** What says how tests are divided among machines, and nothing of benchmarks. */
  private static boolean isOfSuitesAlone(Option option) {
    return option == Option.QUEUE || option == Option.SPLIT_CLASSES;
  }

  /** What these two read of a project is where its history is. */
  private boolean readsHistory() {
    return this == COMPARE || this == HISTORY;
  }

  private static boolean isPlace(Option option) {
    return option == Option.PROJECT_DIRECTORY
        || option == Option.CONFIG
        || option == Option.NO_CONFIG
        || option == Option.PROFILE;
  }

  private boolean acceptsStored(Option option) {
    if (option == Option.FROM) {
      return this == REPORT;
    }
    if (option == Option.STORE) {
      return readsHistory()
          || this == REPORT
          || this == MERGE
          || runsSuites()
          || runsBenchmarks()
          || this == CONFIG;
    }
    if (option == Option.PIVOT || option == Option.RENAMED) {
      return this == COMPARE;
    }
    boolean chooses = option == Option.BRANCH || option == Option.MACHINE || option == Option.RAN;
    return (this == HISTORY && option != Option.OUT) || (this == COMPARE && chooses);
  }

  private boolean accepts(OptionGroup group) {
    return switch (group) {
      case REPORT, GENERAL -> true;
      case STORED, CLUSTER -> false;
      case SELECTION -> this != REPORT && this != MERGE && this != DOCTOR;
      case PROJECT -> !readsResults();
      case RUN -> runsSuites() || runsBenchmarks() || this == CONFIG;
      case SUITES -> runsSuites() || this == CONFIG;
      case BENCHMARKS -> runsBenchmarks() || this == CONFIG;
    };
  }

  /**
   * Whether the command goes by what a configuration says about an option to all commands. Reports
   * are those of runs, and nothing else is written because they are.
   */
  boolean takesFromAll(Option option) {
    boolean written = option == Option.FORMAT || option == Option.REPORT_FILE;
    return accepts(option) && (!written || runsSuites() || runsBenchmarks());
  }

  /** Whether a configuration file may have a table for it. */
  public boolean hasTable() {
    return this == UNIT || this == INTEGRATION || this == BENCH || this == LIST;
  }

  /** The tables that a configuration file may have for commands. */
  static List<String> tables() {
    List<String> tables = new ArrayList<>();
    for (Command command : values()) {
      if (command.hasTable()) {
        tables.add(command.word());
      }
    }
    return tables;
  }

  /** Whether it runs test suites. */
  public boolean runsSuites() {
    return this == ALL || this == UNIT || this == INTEGRATION;
  }

  /** Whether it runs benchmarks. */
  boolean runsBenchmarks() {
    return this == ALL || this == BENCH;
  }

  /** Whether the words after the command are patterns, and not what the command is about. */
  boolean takesPatterns() {
    return runsSuites() || runsBenchmarks() || this == LIST;
  }

  /** Whether it is about results, and needs no classes of a project. */
  private boolean readsResults() {
    return this == COMPARE || this == REPORT || this == MERGE || this == HISTORY;
  }

  /** Whether it may exit with this code. */
  boolean mayExitWith(ExitCode code) {
    boolean runs = runsSuites() || runsBenchmarks();
    if (this == KUBERNETES && code != ExitCode.INTERNAL) {
      return code == ExitCode.PASSED || code == ExitCode.USAGE;
    }
    return switch (code) {
      case PASSED, USAGE, INTERNAL -> true;
      case FAILED -> this != CONFIG && this != DOCTOR && this != INIT && this != HISTORY;
      case NOTHING -> this != CONFIG && this != DOCTOR && this != INIT && this != REPORT;
      case REGRESSION, INCONCLUSIVE -> runsBenchmarks() || this == MERGE;
      case SHARD_MISSING, INCOMPATIBLE -> this == MERGE;
      case INFRASTRUCTURE -> runsSuites();
      case INTERRUPTED -> runs;
    };
  }

  /** What follows the command on its command line. */
  String operands() {
    return switch (this) {
      case COMPARE -> "[OLD] [NEW...]";
      case HISTORY -> "[CASE...|export FILE|prune|quarantine|ack]";
      case REPORT -> "FILE";
      case CONFIG -> "[command]";
      case MERGE -> "[directory...]";
      case KUBERNETES -> "[command] [pattern...]";
      case DOCTOR, INIT, PLAN, ARCHIVE -> "";
      default -> "[pattern...]";
    };
  }

  /** The word on the command line; empty for {@link #ALL}. */
  public String word() {
    return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** The command line up to here, such as {@code dbtest unit}. */
  public String qualifiedName() {
    return this == ALL ? "dbtest" : "dbtest " + word();
  }

  /** The command with the given word, if there is one. */
  public static Optional<Command> ofWord(String word) {
    for (Command command : values()) {
      if (command != ALL && command.word().equals(word)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }
}
