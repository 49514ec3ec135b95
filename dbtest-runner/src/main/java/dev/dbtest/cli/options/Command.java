package dev.dbtest.cli.options;

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
  /** Compares two stored runs. */
  COMPARE("Compares the benchmarks of two stored runs: reports of dbtest or JMH as JSON."),
  /** Reports of a stored run. */
  REPORT("Makes reports of a stored run: a report of dbtest or JMH as JSON.");

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
              "dbtest compare old.json new.json",
              "dbtest compare jmh-before.json jmh-after.json --report markdown=docs/upgrade.md");
      case REPORT ->
          List.of(
              "dbtest report --from run.json",
              "dbtest report --from run.json --report markdown=docs/run.md --report junit=run.xml");
      case LIST -> List.of("dbtest list", "dbtest list --tags slow", "dbtest list --format json");
    };
  }

  /** Whether the options of the group mean something to this command. */
  boolean accepts(OptionGroup group) {
    return switch (group) {
      case REPORT, GENERAL -> true;
      case STORED -> this == REPORT;
      case SELECTION, PROJECT -> !takesFiles();
      case RUN -> runsSuites() || runsBenchmarks();
      case SUITES -> runsSuites();
      case BENCHMARKS -> runsBenchmarks();
    };
  }

  /** Whether it runs test suites. */
  public boolean runsSuites() {
    return this == ALL || this == UNIT || this == INTEGRATION;
  }

  /** Whether it runs benchmarks. */
  boolean runsBenchmarks() {
    return this == ALL || this == BENCH;
  }

  /** Whether the words after the command are files rather than patterns. */
  boolean takesFiles() {
    return this == COMPARE || this == REPORT;
  }

  /** What follows the command on its command line. */
  String operands() {
    if (this == COMPARE) {
      return "OLD NEW";
    }
    return this == REPORT ? "FILE" : "[pattern...]";
  }

  /** The word on the command line; empty for {@link #ALL}. */
  String word() {
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
