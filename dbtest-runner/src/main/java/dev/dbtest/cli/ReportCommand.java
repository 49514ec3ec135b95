package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.report.json.SummaryOptionsJson;
import dev.dbtest.stats.Statistics;
import dev.dbtest.store.RunDocument;
import dev.dbtest.store.RunReader;
import dev.dbtest.store.UnreadableRunException;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes reports of a stored run, judged as it was when it ran. */
final class ReportCommand implements Action {

  private final Surroundings surroundings;

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Reads the run and reports.
   *
   * @return passed, also where the run was red: nothing ran now, and the report says how it ended
   * @throws UsageException if there is not one file, or an option has a value it does not take
   * @throws CommandFailure if the file cannot be read
   */
  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure {
    List<String> files = new ArrayList<>();
    arguments.text(Option.FROM).ifPresent(files::add);
    files.addAll(arguments.operands());
    if (files.size() != 1) {
      throw new UsageException(
          "report takes one file, not " + files.size(),
          "Name a run that was stored: dbtest report --from run.json --report markdown=run.md");
    }
    ReportArguments reports = ReportArguments.of(arguments, surroundings.workingDirectory());
    StoredOptions chosen = StoredOptions.of(arguments, reports);
    RunDocument<SummaryOptions> stored = read(files.get(0));
    Summary summary = Summary.of(stored.run(), chosen.over(stored.additions()), new Statistics());
    Optional<Path> history = HistoryPlace.ofReport(arguments, surroundings.workingDirectory());
    if (history.isPresent() && PastRuns.areShown(summary, reports)) {
      summary =
          PastRuns.shown(summary, history.get(), surroundings, surroundings.workingDirectory());
    }
    return new ReportWriter(surroundings, reports).writeAll(summary)
        ? ExitCode.PASSED
        : ExitCode.FAILED;
  }

  private RunDocument<SummaryOptions> read(String file) throws CommandFailure {
    try {
      return RunReader.read(
          surroundings.workingDirectory().resolve(file), SummaryOptionsJson::read);
    } catch (UnreadableRunException e) {
      throw new CommandFailure(ExitCode.USAGE, List.of(String.valueOf(e.getMessage())));
    }
  }
}
