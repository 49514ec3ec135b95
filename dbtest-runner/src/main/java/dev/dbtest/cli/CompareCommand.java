package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.options.Words;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.comparison.StoredRun;
import dev.dbtest.comparison.StoredRuns;
import dev.dbtest.comparison.StoredTests;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.run.RunId;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.IndependentForks;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import dev.dbtest.waiver.QuarantineFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Compares stored runs with the first of them. There are no gates: what a gate finds is confirmed
 * on fresh forks, and a file has none. A test that fails and did not fail before is red.
 */
final class CompareCommand implements Action {

  private static final double ERROR_RATE = 0.05;

  private final Surroundings surroundings;
  private final Clock clock;

  CompareCommand(Surroundings surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /**
   * Reads the runs and reports.
   *
   * @throws UsageException if an option has a value it does not take
   * @throws CommandFailure if a file cannot be read, there is nothing to compare with, or the runs
   *     have nothing in common
   */
  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure, IOException {
    Instant started = clock.instant();
    ReportArguments reports = ReportArguments.of(arguments, surroundings.workingDirectory());
    SummaryOptions options =
        SummaryOptions.defaults()
            .withPlan(ComparisonPlan.reporting().withDesign(new IndependentForks(ERROR_RATE)))
            .withTimeUnit(arguments.choice(Option.TIME_UNIT, Words.timeUnits()).orElse(null))
            .withQuarantine(
                HistoryPlace.quarantine(
                    arguments, surroundings.workingDirectory(), QuarantineFile.day(started)));
    ComparedRuns runs = new RunsToCompare(surroundings, arguments).find();
    RunResult run = beside(runs, arguments, started);
    ExitCode code =
        new ReportWriter(surroundings, reports).write(Summary.of(run, options, new Statistics()));
    // All that is left may have failed in both runs, which is an answer, too.
    return code == ExitCode.NOTHING ? ExitCode.PASSED : code;
  }

  private RunResult beside(ComparedRuns runs, Arguments arguments, Instant started)
      throws CommandFailure {
    List<Problem> problems = new ArrayList<>(runs.remarks());
    List<BenchmarkResult> benchmarks = new ArrayList<>();
    List<TestResult> tests = List.of();
    for (StoredRun after : runs.later()) {
      StoredRuns measured = new StoredRuns(runs.first(), after);
      StoredTests tested = new StoredTests(runs.first(), after);
      List<BenchmarkResult> both = measured.benchmarks();
      if (tested.common() == 0 && both.stream().allMatch(result -> result.reference() == null)) {
        throw nothingInCommon(runs.first(), after);
      }
      benchmarks.addAll(both);
      tests = tested.tests();
      problems.addAll(measured.problems());
      problems.addAll(tested.problems());
    }
    RunResult last = runs.later().get(runs.later().size() - 1).run();
    return new RunResult(
        RunId.of(started, last.seed()),
        Version.text(),
        arguments.commandLine(),
        last.seed(),
        started,
        Duration.between(started, clock.instant()),
        false,
        last.environment(),
        List.copyOf(new LinkedHashSet<>(problems)),
        tests,
        runs.later().size() == 1 ? benchmarks : together(benchmarks));
  }

  /** The same benchmark of all runs in a row, behind the one that they are compared with. */
  private static List<BenchmarkResult> together(List<BenchmarkResult> benchmarks) {
    Map<Object, Map<Object, BenchmarkResult>> byCase = new LinkedHashMap<>();
    for (BenchmarkResult benchmark : benchmarks) {
      Map<String, String> parameters = new LinkedHashMap<>(benchmark.id().row().values());
      String run = parameters.keySet().stream().reduce("", (first, second) -> second);
      parameters.remove(run);
      List<Object> name =
          List.of(
              benchmark.id().className(),
              benchmark.id().method(),
              parameters,
              benchmark.settings().mode());
      byCase
          .computeIfAbsent(name, key -> new LinkedHashMap<>())
          .putIfAbsent(benchmark.id(), benchmark);
    }
    List<BenchmarkResult> all = new ArrayList<>();
    byCase.values().forEach(runs -> all.addAll(runs.values()));
    return all;
  }

  private static CommandFailure nothingInCommon(StoredRun before, StoredRun after) {
    if (before.run().benchmarks().isEmpty() || after.run().benchmarks().isEmpty()) {
      return new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              "%s and %s have no case in common.".formatted(before.name(), after.name()),
              "Name two runs of the same suites or groups; 'dbtest history' lists what was run."));
    }
    return new CommandFailure(
        ExitCode.NOTHING,
        List.of(
            "%s and %s have no benchmark in common.".formatted(before.name(), after.name()),
            "Class, method, mode and parameters must be the same; the first ones are %s and %s."
                .formatted(first(before), first(after))));
  }

  private static String first(StoredRun stored) {
    BenchmarkResult first = stored.run().benchmarks().get(0);
    return first.id().text() + " (" + first.settings().mode().shortName() + ")";
  }
}
