package dev.dbtest.cli;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.ArchivedRun;
import dev.dbtest.archive.RunFacts;
import dev.dbtest.archive.RunUnpacker;
import dev.dbtest.archive.UnreadableArchiveException;
import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.comparison.ComparableValues;
import dev.dbtest.comparison.PivotedRun;
import dev.dbtest.comparison.RenamedCases;
import dev.dbtest.comparison.StoredRun;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.project.git.WorkTree;
import dev.dbtest.report.ReportFile;
import dev.dbtest.store.RunReader;
import dev.dbtest.store.UnreadableRunException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the runs that a command line compares: files, and where those are too few, the history. */
final class RunsToCompare {

  private static final int MINUTES = 16;

  private final Surroundings surroundings;
  private final Arguments arguments;
  private final List<Problem> remarks = new ArrayList<>();

  RunsToCompare(Surroundings surroundings, Arguments arguments) {
    this.surroundings = surroundings;
    this.arguments = arguments;
  }

  ComparedRuns find() throws UsageException, CommandFailure, IOException {
    StoredCaseFilter filter = StoredCaseFilter.of(arguments, List.of());
    Optional<String> pivot = arguments.text(Option.PIVOT);
    if (pivot.isPresent()) {
      // Patterns are about cases as they were run, with the parameter.
      List<StoredRun> values = renamed(pivoted(pivot.get(), filter));
      return new ComparedRuns(values.get(0), values.subList(1, values.size()), remarks);
    }
    List<StoredRun> runs = renamed(several());
    List<StoredRun> chosen = new ArrayList<>();
    // Two runs of a minute at the same commit would have one name.
    List<String> apart = RunNames.of(runs.stream().map(StoredRun::name).toList());
    for (int i = 0; i < runs.size(); i++) {
      chosen.add(new StoredRun(apart.get(i), chosen(runs.get(i), filter)));
    }
    return new ComparedRuns(chosen.get(0), chosen.subList(1, chosen.size()), remarks);
  }

  private List<StoredRun> several() throws UsageException, CommandFailure, IOException {
    List<StoredRun> runs = new ArrayList<>();
    List<String> files = arguments.operands();
    List<String> names = RunNames.of(files);
    for (int i = 0; i < files.size(); i++) {
      runs.add(new StoredRun(names.get(i), read(files.get(i))));
    }
    if (files.size() == 1) {
      runs.add(0, earlier(runs.get(0)));
    } else if (files.isEmpty()) {
      runs.addAll(lastTwo());
    }
    return runs;
  }

  /** A run for each value of the parameter. */
  private List<StoredRun> pivoted(String parameter, StoredCaseFilter filter)
      throws UsageException, CommandFailure, IOException {
    List<String> files = arguments.operands();
    if (files.size() > 1) {
      throw new UsageException(
          "--pivot compares the values of a parameter within one run, not "
              + files.size()
              + " runs",
          "Name one file, or none for the last stored run.");
    }
    RunResult run =
        chosen(
            files.isEmpty()
                ? new StoredRun("the last stored run", lastRun())
                : new StoredRun(files.get(0), read(files.get(0))),
            filter);
    List<StoredRun> runs = PivotedRun.of(run, parameter);
    if (runs.size() > 1) {
      return comparable(parameter, runs);
    }
    Set<String> parameters = new TreeSet<>();
    run.benchmarks().forEach(each -> parameters.addAll(each.id().row().values().keySet()));
    throw new CommandFailure(
        ExitCode.NOTHING,
        List.of(
            runs.isEmpty()
                ? "no benchmark of the run has a parameter '" + parameter + "'."
                : "the run has one value of the parameter, " + runs.get(0).name() + ".",
            parameters.isEmpty()
                ? "Its benchmarks have no parameters."
                : "Its parameters are: " + String.join(", ", parameters) + "."));
  }

  /** The values that have something in common, the one that others are compared with first. */
  private List<StoredRun> comparable(String parameter, List<StoredRun> values)
      throws CommandFailure {
    ComparableValues comparable = ComparableValues.of(values);
    if (comparable == null) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              "no two values of the parameter '" + parameter + "' have a case in common.",
              "A case is the same if class, method, mode and all other parameters are; those of the"
                  + " first values are "
                  + firstCase(values.get(0))
                  + " and "
                  + firstCase(values.get(1))
                  + "."));
    }
    for (StoredRun value : comparable.alone()) {
      remarks.add(
          Problem.warning(
              value.name(),
              "no case of it was also measured with "
                  + comparable.first().name()
                  + ", so it is left out.",
              ""));
    }
    List<StoredRun> shown = new ArrayList<>();
    shown.add(comparable.first());
    shown.addAll(comparable.later());
    return shown;
  }

  private static String firstCase(StoredRun value) {
    BenchmarkResult first = value.run().benchmarks().get(0);
    return first.id().text()
        + " ("
        + first.settings().mode().shortName()
        + ", "
        + value.name()
        + ")";
  }

  /** The older runs with the names that their cases go by since; the last run has them already. */
  private List<StoredRun> renamed(List<StoredRun> runs) throws UsageException {
    List<RenamedCases> names = new ArrayList<>();
    StoredRun newest = runs.get(runs.size() - 1);
    List<StoredRun> older = runs.subList(0, runs.size() - 1);
    for (String text : arguments.texts(Option.RENAMED)) {
      RenamedCases each = renamed(text);
      if (older.stream().noneMatch(stored -> each.isIn(stored.run()))) {
        throw wrongName(text, "no older run has a case of " + each.from());
      }
      if (!each.isFollowedIn(newest.run())) {
        throw wrongName(text, newest.name() + " has no case of " + each.to());
      }
      names.add(each);
    }
    if (names.isEmpty()) {
      return runs;
    }
    List<StoredRun> all = new ArrayList<>();
    for (StoredRun stored : older) {
      try {
        all.add(new StoredRun(stored.name(), RenamedCases.in(stored.run(), names)));
      } catch (IllegalArgumentException e) {
        throw wrongName(String.join(", ", arguments.texts(Option.RENAMED)), e.getMessage());
      }
    }
    all.add(newest);
    return all;
  }

  private static UsageException wrongName(String text, @Nullable String why) {
    return new UsageException(
        "--renamed " + text + ": " + why,
        "Give names in full, such as com.acme.Parse#tree=com.acme.Parse#nodes.");
  }

  private static RenamedCases renamed(String text) throws UsageException {
    try {
      return RenamedCases.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--renamed " + e.getMessage(),
          "It is like com.acme.Parse#tree=com.acme.Parse#nodes, or two classes.");
    }
  }

  private static RunResult chosen(StoredRun stored, StoredCaseFilter filter) throws CommandFailure {
    RunResult run = stored.run();
    if (filter.isEmpty()) {
      return run;
    }
    RunResult chosen =
        run.withCases(
            run.tests().stream()
                .filter(test -> filter.takes(test.id(), test.displayName(), test.tags()))
                .toList(),
            run.benchmarks().stream()
                .filter(each -> filter.takes(each.id(), each.displayName(), each.tags()))
                .toList());
    requireCases(chosen, stored.name(), " that was asked for");
    return chosen;
  }

  private static void requireCases(RunResult run, String name, String which) throws CommandFailure {
    if (run.benchmarks().isEmpty() && run.tests().isEmpty()) {
      throw new CommandFailure(
          ExitCode.NOTHING, List.of(name + " holds no test and no benchmark" + which + "."));
    }
  }

  private RunResult read(String file) throws CommandFailure {
    Path path = surroundings.workingDirectory().resolve(file);
    try {
      RunResult run = Archive.isRun(path) ? unpacked(Archive.read(path)) : RunReader.read(path);
      requireCases(run, file, "");
      RunReader.requireOnce(run, path.toString());
      requireOneMachine(run, file);
      return run;
    } catch (UnreadableRunException e) {
      throw new CommandFailure(ExitCode.USAGE, List.of(String.valueOf(e.getMessage())));
    } catch (UnreadableArchiveException e) {
      throw new CommandFailure(ExitCode.USAGE, List.of(path + " " + e.reason() + "."));
    } catch (NoSuchFileException e) {
      throw new CommandFailure(ExitCode.USAGE, List.of(path + ": there is no such file."));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE, List.of("cannot read " + path + ": " + ReportFile.reason(e) + "."));
    }
  }

  /** Forks of several machines are not independent of each other, as those of one run are. */
  private static void requireOneMachine(RunResult run, String file) throws CommandFailure {
    if (run.benchmarks().stream().anyMatch(result -> result.forkPlan().isReplicated())) {
      throw new CommandFailure(
          ExitCode.USAGE,
          List.of(
              file
                  + " is a replicated run, merged of several machines, and stored runs are compared"
                  + " fork by fork.",
              "To compare two builds over machines, measure them with 'dbtest bench --against"
                  + " OTHER --shard N/TOTAL --replicate'."));
    }
  }

  /** The last stored run that has cases of this one, before it. */
  private StoredRun earlier(StoredRun recent) throws UsageException, CommandFailure, IOException {
    RunChoice choice = RunChoice.of(arguments);
    RunResult run = recent.run();
    RunFacts facts = facts(run, choice);
    ArchivedRun found =
        last(
            choice,
            facts,
            stored ->
                !stored.runId().equals(run.runId())
                    && !stored.started().isAfter(run.started())
                    && (run.tests().isEmpty() || stored.tests().all() > 0)
                    && (run.benchmarks().isEmpty() || stored.benchmarks().all() > 0));
    if (found == null) {
      throw nothingBefore(recent.name(), choice);
    }
    return stored(found);
  }

  /** What a file says of a run, as a history has it; of its branch it says nothing. */
  private RunFacts facts(RunResult run, RunChoice choice) {
    Optional<WorkTree> tree = WorkTree.of(surroundings.workingDirectory());
    String branch = choice.branch().orElse(tree.isPresent() ? tree.get().branch() : "");
    return RunFacts.of(run, branch);
  }

  private RunResult lastRun() throws UsageException, CommandFailure, IOException {
    return unpacked(lastOf(RunChoice.of(arguments)));
  }

  private ArchivedRun lastOf(RunChoice choice) throws CommandFailure, IOException {
    ArchivedRun recent = last(choice, null, run -> true);
    if (recent == null) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              "the history has no run" + choice.text() + ".",
              "Name two files, the older one first: dbtest compare old.json new.json"));
    }
    return recent;
  }

  private List<StoredRun> lastTwo() throws UsageException, CommandFailure, IOException {
    RunChoice choice = RunChoice.of(arguments);
    ArchivedRun recent = lastOf(choice);
    RunFacts facts = recent.facts();
    ArchivedRun before =
        last(
            choice,
            facts,
            run ->
                !run.runId().equals(facts.runId())
                    && !run.started().isAfter(facts.started())
                    && run.ran().equals(facts.ran()));
    if (before == null) {
      throw nothingBefore(name(facts), choice);
    }
    return List.of(stored(before), stored(recent));
  }

  /** The last run: of the same machine and branch if there is one, else any, which is then told. */
  private @Nullable ArchivedRun last(
      RunChoice choice, @Nullable RunFacts alike, Predicate<RunFacts> wanted)
      throws CommandFailure, IOException {
    Archive archive = HistoryPlace.of(arguments, surroundings.workingDirectory());
    List<ArchivedRun> best = new ArrayList<>();
    List<ArchivedRun> any = new ArrayList<>();
    archive.newestFirst(
        file -> {
          RunFacts run = file.run().facts();
          if (choice.takes(run) && wanted.test(run)) {
            if (any.isEmpty()) {
              any.add(file.run());
            }
            if (alike == null || isAlike(run, alike)) {
              best.add(file.run());
            }
          }
          return best.isEmpty();
        });
    if (best.isEmpty() && !any.isEmpty() && alike != null) {
      RunFacts run = any.get(0).facts();
      remarks.add(
          Problem.warning(
              name(run),
              "no earlier run of the history is of the same machine and branch; this one is of "
                  + run.machineText()
                  + (run.revision().branch().isEmpty() ? "" : ", branch " + run.revision().branch())
                  + ".",
              ""));
    }
    return best.isEmpty() ? (any.isEmpty() ? null : any.get(0)) : best.get(0);
  }

  private static boolean isAlike(RunFacts one, RunFacts other) {
    return one.machine().equals(other.machine())
        && one.revision().branch().equals(other.revision().branch());
  }

  private static CommandFailure nothingBefore(String name, RunChoice choice) {
    return new CommandFailure(
        ExitCode.NOTHING,
        List.of(
            "the history has no run" + choice.text() + " before " + name + " to compare it with.",
            "Name two files, the older one first: dbtest compare old.json new.json"));
  }

  private StoredRun stored(ArchivedRun run) {
    remark(run);
    return new StoredRun(name(run.facts()), RunUnpacker.unpack(run));
  }

  private RunResult unpacked(ArchivedRun run) {
    remark(run);
    return RunUnpacker.unpack(run);
  }

  /** Tables speak of rounds, of which a history keeps none. */
  private void remark(ArchivedRun run) {
    Problem problem =
        Problem.warning(
            "history",
            "it keeps one number for each fork, so median, deviation, percentiles and outliers are"
                + " of forks, not of rounds.",
            "");
    if (run.benchmarks().size() > 0 && !remarks.contains(problem)) {
      remarks.add(problem);
    }
  }

  private static String name(RunFacts run) {
    String time = run.started().toString().substring(0, MINUTES).replace('T', ' ');
    String commit = run.revision().text();
    return commit.isEmpty() ? time : commit + " " + time;
  }
}
