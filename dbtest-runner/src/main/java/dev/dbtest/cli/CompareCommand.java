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
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.RunResult;
import dev.dbtest.run.RunId;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.IndependentForks;
import dev.dbtest.stats.Statistics;
import dev.dbtest.store.RunReader;
import dev.dbtest.store.UnreadableRunException;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Compares two stored runs. There are no gates: what a gate finds is confirmed on fresh forks, and
 * a file has none.
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
   * Reads both files and reports.
   *
   * @throws UsageException if there are not two files, or an option has a value it does not take
   * @throws CommandFailure if a file cannot be read, or the two have nothing in common
   */
  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure {
    Instant started = clock.instant();
    if (arguments.operands().size() != 2) {
      throw new UsageException(
          "compare takes two files, not " + arguments.operands().size(),
          "Give the older one first: dbtest compare old.json new.json");
    }
    ReportArguments reports = ReportArguments.of(arguments, surroundings.workingDirectory());
    SummaryOptions options =
        SummaryOptions.defaults()
            .withPlan(ComparisonPlan.reporting().withDesign(new IndependentForks(ERROR_RATE)))
            .withTimeUnit(arguments.choice(Option.TIME_UNIT, Words.timeUnits()).orElse(null));
    List<String> names = RunNames.of(arguments.operands());
    StoredRun before = read(arguments.operands().get(0), names.get(0));
    StoredRun after = read(arguments.operands().get(1), names.get(1));
    RunResult run = beside(before, after, arguments, started);
    return new ReportWriter(surroundings, reports)
        .write(Summary.of(run, options, new Statistics()));
  }

  private StoredRun read(String file, String name) throws CommandFailure {
    Path path = surroundings.workingDirectory().resolve(file);
    try {
      RunResult run = RunReader.read(path);
      if (run.benchmarks().isEmpty()) {
        throw new CommandFailure(ExitCode.NOTHING, List.of(file + " holds no benchmarks."));
      }
      return new StoredRun(name, run);
    } catch (UnreadableRunException e) {
      throw new CommandFailure(ExitCode.USAGE, List.of(String.valueOf(e.getMessage())));
    }
  }

  private RunResult beside(StoredRun before, StoredRun after, Arguments arguments, Instant started)
      throws CommandFailure {
    StoredRuns runs = new StoredRuns(before, after);
    List<BenchmarkResult> benchmarks = runs.benchmarks();
    if (benchmarks.stream().allMatch(result -> result.reference() == null)) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              "%s and %s have no benchmark in common.".formatted(before.name(), after.name()),
              "Class, method, mode and parameters must be the same; the first ones are %s and %s."
                  .formatted(first(before), first(after))));
    }
    return new RunResult(
        RunId.of(started, after.run().seed()),
        Version.text(),
        arguments.commandLine(),
        after.run().seed(),
        started,
        Duration.between(started, clock.instant()),
        false,
        after.run().environment(),
        runs.problems(),
        List.of(),
        benchmarks);
  }

  private static String first(StoredRun stored) {
    BenchmarkResult first = stored.run().benchmarks().get(0);
    return first.id().text() + " (" + first.settings().mode().shortName() + ")";
  }
}
