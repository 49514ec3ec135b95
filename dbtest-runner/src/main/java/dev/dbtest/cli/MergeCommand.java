package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.ShardArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.RunResult;
import dev.dbtest.project.ProjectPlaces;
import dev.dbtest.report.SafeText;
import dev.dbtest.report.json.SummaryOptionsJson;
import dev.dbtest.shard.merge.Finding;
import dev.dbtest.shard.merge.Merge;
import dev.dbtest.shard.merge.MergeAnswer;
import dev.dbtest.shard.merge.MergedRun;
import dev.dbtest.shard.merge.NotTogether;
import dev.dbtest.shard.records.ShardRecords;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one run of the records that shards left, and says what is missing. */
final class MergeCommand implements Action {

  private final Surroundings surroundings;

  MergeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Reads the records and reports.
   *
   * @throws UsageException if an option has a value it does not take
   * @throws CommandFailure if there are no records, or they are not of one run
   */
  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure {
    ReportArguments reports = ReportArguments.of(arguments, surroundings.workingDirectory());
    StoredOptions chosen = StoredOptions.of(arguments, reports);
    MergeAnswer answer = Merge.of(records(arguments));
    if (answer instanceof NotTogether differing) {
      throw new CommandFailure(ExitCode.INCOMPATIBLE, differing.lines());
    }
    MergedRun merged = (MergedRun) answer;
    SummaryOptions options = chosen.over(SummaryOptionsJson.read(merged.end()));
    RunResult run = options.flakyRed() ? merged.strict() : merged.run();
    Summary summary = Summary.of(run, options, new Statistics());
    surroundings.err().println(SafeText.line(text(merged)));
    ExitCode written = new ReportWriter(surroundings, reports).write(summary);
    store(arguments, merged, summary);
    return code(merged, written);
  }

  /** Only what is whole: its parts would count as tests that did not run, and later once more. */
  private void store(Arguments arguments, MergedRun merged, Summary summary) {
    Path working = surroundings.workingDirectory();
    Optional<Path> named = arguments.text(Option.STORE).map(working::resolve);
    Path directory = named.orElse(working.resolve(ProjectPlaces.HISTORY));
    boolean kept = named.isPresent() || Files.isDirectory(directory);
    if (!kept || !merged.isWhole() || merged.shards() == 1) {
      return;
    }
    boolean replicated =
        merged.run().benchmarks().stream().anyMatch(result -> result.forkPlan().isReplicated());
    if (replicated) {
      // A history compares forks, and these are of several machines.
      surroundings
          .err()
          .println("dbtest: not stored, since a history holds benchmarks of one machine a run");
    } else {
      new RunRecorder(surroundings, directory).record(merged, summary.counts().quarantined());
    }
  }

  private static String text(MergedRun merged) {
    return "dbtest: "
        + merged.complete()
        + " of "
        + merged.shards()
        + (merged.shards() == 1 ? " shard" : " shards")
        + " complete";
  }

  /** What is missing or too much comes before what failed: until it is mended, nobody knows. */
  private static ExitCode code(MergedRun merged, ExitCode otherwise) {
    boolean missing = false;
    for (Finding finding : merged.findings()) {
      if (!finding.kind().isMissing()) {
        return ExitCode.INCOMPATIBLE;
      }
      missing = true;
    }
    return missing ? ExitCode.SHARD_MISSING : otherwise;
  }

  private ShardRecords records(Arguments arguments) throws CommandFailure {
    List<String> named =
        arguments.operands().isEmpty() ? List.of(ShardArguments.DIRECTORY) : arguments.operands();
    List<Path> places = new ArrayList<>();
    for (String place : named) {
      Path path = surroundings.workingDirectory().resolve(place);
      if (!Files.exists(path)) {
        throw new CommandFailure(
            ExitCode.USAGE,
            List.of(
                place
                    + ": there is no such directory. Name those in which shards left their records:"
                    + " .dbtest/shards, or what --record says."));
      }
      places.add(path);
    }
    ShardRecords records = read(places);
    if (records.records().isEmpty()) {
      throw nothing(String.join(", ", named), records);
    }
    return records;
  }

  private static ShardRecords read(List<Path> places) throws CommandFailure {
    try {
      return ShardRecords.in(places);
    } catch (IOException e) {
      String reason =
          e instanceof FileSystemException system && system.getReason() != null
              ? system.getFile() + ": " + system.getReason()
              : String.valueOf(e.getMessage());
      throw new CommandFailure(ExitCode.USAGE, List.of("Cannot read the records: " + reason + "."));
    }
  }

  private static CommandFailure nothing(String places, ShardRecords records) {
    List<String> lines = new ArrayList<>();
    if (records.unreadable().isEmpty()) {
      lines.add(
          places
              + ": there is no record of a shard in it. Shards write them if they run with --shard;"
              + " they are called shard-1-of-4.attempt-1.ndjson and so on.");
      return new CommandFailure(ExitCode.NOTHING, lines);
    }
    lines.add(places + ": none of the records in it can be read.");
    records.unreadable().forEach(file -> lines.add(file.reason()));
    return new CommandFailure(ExitCode.SHARD_MISSING, lines);
  }
}
