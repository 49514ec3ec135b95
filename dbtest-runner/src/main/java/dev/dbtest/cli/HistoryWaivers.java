package dev.dbtest.cli;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.BenchmarkPoint;
import dev.dbtest.archive.CaseSeries;
import dev.dbtest.archive.Move;
import dev.dbtest.archive.Moves;
import dev.dbtest.archive.TestCase;
import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.report.ReportFile;
import dev.dbtest.report.SafeText;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Numbers;
import dev.dbtest.waiver.Accepted;
import dev.dbtest.waiver.AcceptedChange;
import dev.dbtest.waiver.AcceptedFile;
import dev.dbtest.waiver.Quarantine;
import dev.dbtest.waiver.QuarantineEntry;
import dev.dbtest.waiver.QuarantineFile;
import dev.dbtest.waiver.UnreadableWaiverException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the lists of what is put up with: tests in quarantine, and accepted changes. */
final class HistoryWaivers {

  static final String QUARANTINE = "quarantine";
  static final String ACK = "ack";

  /** A name is looked for in so many runs, which is enough for tests that are still there. */
  private static final int RUNS_TO_LOOK_AT = 50;

  private static final int MOST_NAMES = 5;
  private static final String INDENT = "    ";

  private final Surroundings surroundings;
  private final Clock clock;

  HistoryWaivers(Surroundings surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /** The accepted changes of a history. */
  static Accepted accepted(Archive archive) throws CommandFailure {
    try {
      return new AcceptedFile(archive.directory()).read();
    } catch (UnreadableWaiverException e) {
      throw unreadable(e);
    }
  }

  ExitCode run(Archive archive, Arguments arguments, boolean json)
      throws UsageException, CommandFailure, IOException {
    List<String> words = arguments.operands();
    String list = words.get(0);
    if (words.size() > 2) {
      throw new UsageException(
          "history " + list + " is about one name, not " + (words.size() - 1),
          "Give one, such as 'TransferSuite#settles'.");
    }
    boolean quarantine = list.equals(QUARANTINE);
    if (!quarantine && arguments.has(Option.UNTIL)) {
      throw new UsageException(
          "--until is for 'dbtest history quarantine': an accepted change stays accepted",
          "Leave it out.");
    }
    if (words.size() == 1) {
      if (arguments.has(Option.REASON) || arguments.has(Option.RELEASE)) {
        throw new UsageException(
            "history " + list + " needs to know what it is about",
            "Name it: dbtest history " + list + " 'TransferSuite#settles' …");
      }
      return show(archive, quarantine, json);
    }
    try {
      if (quarantine) {
        return arguments.has(Option.RELEASE)
            ? release(archive, words.get(1))
            : quarantine(archive, words.get(1), arguments);
      }
      return arguments.has(Option.RELEASE)
          ? releaseChanges(archive, words.get(1))
          : accept(archive, words.get(1), reason(arguments));
    } catch (UnreadableWaiverException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          List.of(
              "the list in "
                  + archive.directory()
                  + " cannot be written: "
                  + ReportFile.reason(e)
                  + ". It is as it was."));
    }
  }

  static CommandFailure unreadable(UnreadableWaiverException e) {
    return new CommandFailure(ExitCode.USAGE, List.of(e.text()));
  }

  private static String reason(Arguments arguments) throws UsageException {
    String reason = SafeText.line(arguments.text(Option.REASON).orElse("")).strip();
    if (reason.isEmpty()) {
      throw new UsageException(
          "whoever reads the list wants to know why", "Say it with --reason 'loses a race'.");
    }
    return reason;
  }

  private LocalDate today() {
    return QuarantineFile.day(clock.instant());
  }

  private ExitCode show(Archive archive, boolean quarantine, boolean json)
      throws CommandFailure, IOException {
    if (!quarantine) {
      Accepted accepted = accepted(archive);
      print(json ? HistoryJson.accepted(accepted) : text(accepted));
      return ExitCode.PASSED;
    }
    try {
      Quarantine listed = new QuarantineFile(archive.directory()).read(today());
      print(json ? HistoryJson.quarantine(listed) : text(listed));
      return ExitCode.PASSED;
    } catch (UnreadableWaiverException e) {
      throw unreadable(e);
    }
  }

  private static String text(Quarantine quarantine) {
    if (quarantine.isEmpty()) {
      return "No test is in quarantine.\n";
    }
    StringBuilder text = new StringBuilder();
    for (QuarantineEntry entry : quarantine.entries()) {
      String state =
          entry.isOver(quarantine.day())
              ? "OVER, red again"
              : left(quarantine.day(), entry.until()) + " left";
      text.append("until ").append(entry.until()).append(" (").append(state).append(")  ");
      text.append(SafeText.line(entry.test())).append('\n');
      text.append(INDENT).append(SafeText.line(entry.reason())).append('\n');
    }
    return text.toString();
  }

  private static String text(Accepted accepted) {
    if (accepted.changes().isEmpty()) {
      return "No change is accepted.\n";
    }
    StringBuilder text = new StringBuilder();
    for (AcceptedChange change : accepted.changes()) {
      text.append("since ").append(change.at()).append("  ");
      text.append(Numbers.significant(change.ratio(), 3)).append("×  ");
      text.append(SafeText.line(change.name())).append('\n');
      text.append(INDENT).append(SafeText.line(change.reason())).append('\n');
    }
    return text.toString();
  }

  private static String left(LocalDate day, LocalDate until) {
    return Numbers.count(ChronoUnit.DAYS.between(day, until) + 1, "day");
  }

  private ExitCode quarantine(Archive archive, String name, Arguments arguments)
      throws UsageException, CommandFailure, IOException, UnreadableWaiverException {
    String reason = reason(arguments);
    LocalDate until = until(arguments);
    String test = testCalled(archive, name);
    QuarantineFile file = new QuarantineFile(archive.directory());
    file.put(new QuarantineEntry(test, reason, until));
    print(
        SafeText.line(test)
            + " is in quarantine until "
            + until
            + " ("
            + left(today(), until)
            + "): it runs and is shown, and its failures turn no run red.\n"
            + "The list is "
            + SafeText.line(file.name())
            + "; commit it with the history.\n");
    return ExitCode.PASSED;
  }

  private LocalDate until(Arguments arguments) throws UsageException {
    String text = arguments.text(Option.UNTIL).orElse("");
    String example = "Give the last day, such as --until " + today().plusDays(30) + ".";
    if (text.isEmpty()) {
      throw new UsageException("a quarantine has an end", example);
    }
    LocalDate until;
    try {
      until = QuarantineFile.date(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--until: " + e.getMessage(), example);
    }
    if (today().isAfter(until)) {
      throw new UsageException("--until " + until + ": that day is over", example);
    }
    return until;
  }

  /** The one test that is meant, as the list names it. */
  private String testCalled(Archive archive, String name)
      throws UsageException, CommandFailure, IOException {
    StoredCaseFilter filter = StoredCaseFilter.ofPattern(name);
    Set<String> cases = new TreeSet<>();
    Set<String> methods = new TreeSet<>();
    int[] left = {RUNS_TO_LOOK_AT};
    archive.newestFirst(
        file -> {
          for (TestCase test : file.run().tests().cases()) {
            if (filter.takes(test.id(), test.displayName(), test.tags())) {
              cases.add(QuarantineEntry.nameOf(test.id()));
              methods.add(test.id().withoutRow().text());
            }
          }
          return --left[0] > 0;
        });
    if (cases.contains(name) || methods.contains(name)) {
      return name;
    }
    boolean oneRow = cases.size() == 1 && name.endsWith("]");
    if (oneRow || methods.size() == 1) {
      return (oneRow ? cases : methods).iterator().next();
    }
    if (methods.size() > 1) {
      throw new UsageException(
          "'" + name + "' is " + methods.size() + " tests: " + some(methods), "Name one of them.");
    }
    if (name.indexOf('#') > 0 && name.indexOf('*') < 0 && name.indexOf('?') < 0) {
      surroundings
          .err()
          .println(
              SafeText.line(
                  "dbtest: no stored run has a test '"
                      + name
                      + "'; a run in which there is none says so, too."));
      return name;
    }
    throw new CommandFailure(
        ExitCode.NOTHING,
        List.of(
            "no stored run has a test like '" + name + "'.",
            "Give its whole name, such as com.acme.TransferSuite#settles."));
  }

  private static String some(Set<String> names) {
    List<String> first = names.stream().limit(MOST_NAMES).map(SafeText::line).toList();
    return String.join(", ", first) + (names.size() > MOST_NAMES ? ", …" : "");
  }

  private ExitCode release(Archive archive, String name)
      throws CommandFailure, IOException, UnreadableWaiverException {
    QuarantineFile file = new QuarantineFile(archive.directory());
    List<String> matching = new ArrayList<>();
    for (QuarantineEntry entry : file.read(today()).entries()) {
      if (entry.test().equals(name)) {
        matching = List.of(name);
        break;
      }
      if (entry.test().endsWith("." + name)) {
        matching.add(entry.test());
      }
    }
    if (matching.size() != 1) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              matching.isEmpty()
                  ? "'" + name + "' is not in quarantine."
                  : "'" + name + "' is " + matching.size() + " tests in quarantine.",
              "'dbtest history quarantine' lists what is."));
    }
    file.release(matching.get(0));
    print(SafeText.line(matching.get(0)) + " is no longer in quarantine.\n");
    return ExitCode.PASSED;
  }

  private ExitCode accept(Archive archive, String name, String reason)
      throws UsageException, CommandFailure, IOException, UnreadableWaiverException {
    Accepted known = accepted(archive);
    List<AcceptedChange> changes = new ArrayList<>();
    StoredCaseFilter filter = StoredCaseFilter.ofPattern(name);
    for (CaseSeries<BenchmarkPoint> benchmark :
        HistoryCommand.collect(archive, RunChoice.ALL, filter, Integer.MAX_VALUE).benchmarks()) {
      for (Move move : Moves.of(benchmark.points(), new Statistics())) {
        if (HistoryOfCases.accepted(move, benchmark, known) == null) {
          changes.add(
              new AcceptedChange(
                  benchmark.name(), move.first().run().started(), move.ratio(), reason));
        }
      }
    }
    if (changes.isEmpty()) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              "no benchmark like '" + name + "' moved without having been accepted.",
              "'dbtest history '" + name + "'' shows where it moved."));
    }
    AcceptedFile file = new AcceptedFile(archive.directory());
    file.put(changes);
    for (AcceptedChange change : changes) {
      print(
          SafeText.line(change.name())
              + ": accepted that it moved to "
              + Numbers.significant(change.ratio(), 3)
              + "× at "
              + change.at()
              + ".\n");
    }
    print("The list is " + SafeText.line(file.name()) + "; commit it with the history.\n");
    return ExitCode.PASSED;
  }

  private ExitCode releaseChanges(Archive archive, String name)
      throws CommandFailure, IOException, UnreadableWaiverException {
    List<AcceptedChange> changes = new ArrayList<>();
    for (AcceptedChange change : accepted(archive).changes()) {
      if (change.name().equals(name) || change.name().endsWith("." + name)) {
        changes.add(change);
      }
    }
    if (changes.isEmpty()) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              "no change of '" + name + "' is accepted.",
              "'dbtest history ack' lists those that are."));
    }
    new AcceptedFile(archive.directory()).release(changes);
    print(
        Numbers.count(changes.size(), "change")
            + " of "
            + SafeText.line(name)
            + (changes.size() == 1 ? " is" : " are")
            + " no longer accepted.\n");
    return ExitCode.PASSED;
  }

  private void print(String text) {
    surroundings.out().print(text);
    surroundings.out().flush();
  }
}
