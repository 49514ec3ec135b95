package dev.dbtest.cli;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.RunFacts;
import dev.dbtest.archive.SeriesCollector;
import dev.dbtest.archive.StoredRunFile;
import dev.dbtest.archive.UnreadableFile;
import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.report.ReportFile;
import dev.dbtest.report.SafeText;
import dev.dbtest.report.formats.FormatName;
import dev.dbtest.waiver.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Shows stored runs: a list of them, or what became of cases over time. */
final class HistoryCommand implements Action {

  private static final String PRUNE = "prune";
  private static final String EXPORT = "export";

  private static final int RUNS = 20;
  private static final int RUNS_OF_A_CASE = 60;
  private static final int RUNS_TO_COUNT = 500;

  /** A directory full of damaged files is told of once. */
  private static final int MOST_UNREADABLE = 5;

  private final Surroundings surroundings;
  private final Clock clock;

  HistoryCommand(Surroundings surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure, IOException {
    List<String> words = arguments.operands();
    ReportArguments reports = ReportArguments.of(arguments, surroundings.workingDirectory());
    if (!reports.files().isEmpty()) {
      throw new UsageException(
          "'dbtest history' prints for people, or with --format json for machines, and writes no"
              + " reports",
          "Leave out --report, and give --format json or none.");
    }
    RunChoice choice = RunChoice.of(arguments);
    boolean prunes = words.equals(List.of(PRUNE));
    String first = words.isEmpty() ? "" : words.get(0);
    boolean waives = first.equals(HistoryWaivers.QUARANTINE) || first.equals(HistoryWaivers.ACK);
    if (!prunes
        && (arguments.has(Option.KEEP)
            || arguments.has(Option.OLDER_THAN)
            || arguments.has(Option.THIN))) {
      throw new UsageException(
          "--keep, --older-than and --thin say what 'dbtest history prune' deletes",
          "Write prune behind history, or leave them out.");
    }
    if (!waives
        && (arguments.has(Option.REASON)
            || arguments.has(Option.UNTIL)
            || arguments.has(Option.RELEASE))) {
      throw new UsageException(
          "--reason, --until and --release belong to 'dbtest history quarantine' and 'dbtest history"
              + " ack'",
          "Write one of these two words behind history, or leave them out.");
    }
    Archive archive = HistoryPlace.of(arguments, surroundings.workingDirectory());
    try {
      if (prunes) {
        return new HistoryPruning(surroundings, clock).prune(archive, choice, arguments);
      }
      if (waives) {
        return new HistoryWaivers(surroundings, clock)
            .run(archive, arguments, reports.format() == FormatName.JSON);
      }
      if (first.equals(EXPORT)) {
        return export(archive, choice, arguments);
      }
      return show(archive, choice, arguments, reports);
    } finally {
      tell(archive.unreadable());
    }
  }

  private ExitCode show(
      Archive archive, RunChoice choice, Arguments arguments, ReportArguments reports)
      throws UsageException, CommandFailure, IOException {
    StoredCaseFilter cases = StoredCaseFilter.of(arguments, arguments.operands());
    // A configuration may list the slowest tests of every run; here, only who asks gets them.
    boolean slowest =
        arguments.has(Option.SLOWEST) && !arguments.origins().containsKey(Option.SLOWEST);
    boolean counts = arguments.has(Option.FLAKY) || slowest;
    boolean list = cases.isEmpty() && !counts;
    int usual = list ? RUNS : counts ? RUNS_TO_COUNT : RUNS_OF_A_CASE;
    int limit = arguments.number(Option.LIMIT, 1).orElse(usual);
    boolean json = reports.format() == FormatName.JSON;
    Accepted accepted = HistoryWaivers.accepted(archive);
    HistoryText text = new HistoryText(surroundings.columns(), accepted);
    if (list) {
      List<StoredRunFile> runs = latest(archive, choice, limit);
      print(json ? HistoryJson.runs(runs) : text.runs(runs, archive.size()));
      return ExitCode.PASSED;
    }
    SeriesCollector collector = collect(archive, choice, cases, counts ? limit : Integer.MAX_VALUE);
    if (arguments.has(Option.FLAKY)) {
      List<FlakyTest> flaky = FlakyTest.of(collector.tests());
      print(json ? HistoryJson.flaky(flaky) : text.flaky(flaky));
    } else if (slowest) {
      List<SlowTest> slow = SlowTest.of(collector.tests(), reports.slowest());
      print(json ? HistoryJson.slow(slow) : text.slow(slow));
    } else {
      HistoryOfCases history = HistoryOfCases.of(collector);
      if (history.isEmpty()) {
        throw new CommandFailure(
            ExitCode.NOTHING,
            List.of(
                "no stored run"
                    + choice.text()
                    + " has a case like '"
                    + String.join("', '", arguments.operands())
                    + "'.",
                "'dbtest history' lists the runs; a pattern is like 'Transfer*'."));
      }
      print(json ? HistoryJson.cases(history, accepted) : text.cases(history, limit));
    }
    return ExitCode.PASSED;
  }

  static SeriesCollector collect(
      Archive archive, RunChoice choice, StoredCaseFilter cases, int limit) throws IOException {
    SeriesCollector collector =
        new SeriesCollector(
            test -> cases.takes(test.id(), test.displayName(), test.tags()),
            benchmark -> cases.takes(benchmark.id(), benchmark.displayName(), benchmark.tags()));
    int[] left = {limit};
    archive.newestFirst(
        file -> {
          if (choice.takes(file.run().facts())) {
            collector.add(file.run());
            left[0]--;
          }
          return left[0] > 0;
        });
    return collector;
  }

  private static List<StoredRunFile> latest(Archive archive, RunChoice choice, int limit)
      throws IOException, CommandFailure {
    List<StoredRunFile> runs = new ArrayList<>();
    archive.newestFirst(
        file -> {
          RunFacts facts = file.run().facts();
          if (choice.takes(facts)) {
            runs.add(file);
          }
          return runs.size() < limit;
        });
    if (runs.isEmpty()) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              "the history " + archive.directory() + " has no run" + choice.text() + ".",
              "Runs are stored in it when they end."));
    }
    return runs;
  }

  private ExitCode export(Archive archive, RunChoice choice, Arguments arguments)
      throws UsageException, CommandFailure, IOException {
    List<String> words = arguments.operands();
    if (words.size() != 2) {
      throw new UsageException(
          "history export takes one file, not " + (words.size() - 1),
          "Name the file to write: dbtest history export runs.json");
    }
    int limit = arguments.number(Option.LIMIT, 1).orElse(Integer.MAX_VALUE);
    List<StoredRunFile> runs = latest(archive, choice, limit);
    Path file = surroundings.workingDirectory().resolve(words.get(1));
    try {
      Files.writeString(file, HistoryJson.runsWithCases(runs));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE, List.of("cannot write " + file + ": " + ReportFile.reason(e) + "."));
    }
    print(runs.size() + (runs.size() == 1 ? " run" : " runs") + " written to " + file + "\n");
    return ExitCode.PASSED;
  }

  private void print(String text) {
    surroundings.out().print(text);
    surroundings.out().flush();
  }

  /** Files that are passed over are named, since somebody may want to mend or delete them. */
  private void tell(List<UnreadableFile> files) {
    for (int i = 0; i < Math.min(MOST_UNREADABLE, files.size()); i++) {
      UnreadableFile file = files.get(i);
      surroundings
          .err()
          .println(SafeText.line("dbtest: " + file.file() + " " + file.reason() + "; left out."));
    }
    if (files.size() > MOST_UNREADABLE) {
      surroundings
          .err()
          .println(
              "dbtest: " + (files.size() - MOST_UNREADABLE) + " more files cannot be read either.");
    }
  }
}
