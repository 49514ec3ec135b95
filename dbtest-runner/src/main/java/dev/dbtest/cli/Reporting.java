package dev.dbtest.cli;

import dev.dbtest.ci.CiSystem;
import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.options.RunSettings;
import dev.dbtest.cli.options.ShardArguments;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.cli.process.Window;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.RunResult;
import dev.dbtest.project.Project;
import dev.dbtest.report.SafeText;
import dev.dbtest.report.console.ProgressOptions;
import dev.dbtest.report.console.Style;
import dev.dbtest.report.json.JsonReport;
import dev.dbtest.run.FinishedRun;
import dev.dbtest.run.ShardPart;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import dev.dbtest.waiver.Quarantine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a run, and reports it when it is over. */
final class Reporting {

  /** The file in the state directory with what the last run with benchmarks measured. */
  private static final String LAST_BENCHMARKS = "last-benchmarks.json";

  private final Surroundings surroundings;
  private final RunSettings settings;
  private final Command command;
  private @Nullable LiveReports live;
  private @Nullable ShardRecorder recorder;
  private Quarantine quarantine = Quarantine.NONE;

  /**
   * Prepares to report.
   *
   * @param command what was asked for, which names files
   */
  Reporting(Surroundings surroundings, RunSettings settings, Command command) {
    this.surroundings = surroundings;
    this.settings = settings;
    this.command = command;
  }

  /** The display of the run's progress, on standard error. */
  Progress progress(LongSupplier nanoTime) {
    boolean terminal = surroundings.errIsTerminal();
    boolean color = surroundings.colors(settings.reports().color(), terminal);
    ProgressOptions options =
        new ProgressOptions(
            new Style(color, true),
            nanoTime,
            settings.showsOutputLive(),
            quarantine,
            settings.gates().flaky(),
            settings.request().benchmarks().stopping().comparison());
    return terminal && !surroundings.isDumbTerminal()
        ? Progress.live(
            surroundings.err(), new Window(surroundings.columns(), surroundings.rows()), options)
        : Progress.plain(surroundings.err(), options);
  }

  /** Failures of these tests do not turn the run red. */
  void putsUpWith(Quarantine tests) {
    quarantine = tests;
  }

  /** The run is shared among machines: says which part is this one's, and prepares its record. */
  void shares(ShardPart part, Project project) {
    if (settings.shard().isPresent()) {
      ShardArguments arguments = settings.shard().get();
      ShardRecorder begun =
          new ShardRecorder(
              arguments,
              part,
              ShardPlace.commit(arguments, surroundings.workingDirectory()),
              ShardPlace.code(project));
      recorder = begun;
      begun.lines().forEach(surroundings.err()::println);
      ShardPlace.touchStatusFile(surroundings.environment());
    }
  }

  /** Writes while the run goes on what is wanted so, and passes everything on to the display. */
  RunListener listener(Progress progress) {
    RunListener first = recorder == null ? progress : recorder.begin(progress);
    if (!LiveReports.areWanted(settings.reports())) {
      return first;
    }
    LiveReports begun = new LiveReports();
    live = begun;
    return begun.begin(surroundings, settings.reports(), first, settings.request().commandLine());
  }

  /**
   * Writes all reports.
   *
   * @param history where earlier runs are; empty if none are kept
   */
  ExitCode report(FinishedRun finished, Optional<Path> history) {
    RunResult run = finished.result();
    Path stateDirectory = finished.stateDirectory();
    Summary summary = Summary.of(run, summaryOptions(), new Statistics());
    if (history.isPresent() && PastRuns.areShown(summary, settings.reports())) {
      summary = PastRuns.shown(summary, history.get(), surroundings, finished.projectDirectory());
    }
    tellCi(summary, stateDirectory);
    ReportWriter writer = new ReportWriter(surroundings, settings.reports());
    LiveReports begun = live;
    ShardRecorder record = recorder;
    ExitCode code =
        record == null
            ? begun == null
                ? writer.write(summary)
                : writer.writeOthers(summary, begun.end(summary))
            : ofShard(summary, writer, record, begun);
    if (!run.benchmarks().isEmpty()) {
      keep(summary, stateDirectory);
    }
    return code;
  }

  /** The record ends before anything else is written: it is what nobody could make again. */
  private static ExitCode ofShard(
      Summary summary, ReportWriter writer, ShardRecorder record, @Nullable LiveReports begun) {
    List<String> lost = new ArrayList<>();
    record.end(summary).ifPresent(lost::add);
    if (begun != null) {
      lost.addAll(begun.end(summary));
    }
    return writer.writeOfShard(summary, lost, begun != null);
  }

  /** What a CI system is told comes before the report, whose last line stays the last. */
  private void tellCi(Summary summary, Path stateDirectory) {
    Optional<CiSystem> system = CiSystem.in(surroundings.environment());
    if (system.isEmpty() || !settings.reports().tellsCi()) {
      return;
    }
    List<String> failures = new ArrayList<>();
    Path results =
        stateDirectory.resolve("junit-" + command.name().toLowerCase(Locale.ROOT) + ".xml");
    new CiOutput(surroundings, settings.reports(), system.get()).write(summary, results, failures);
    for (String failure : failures) {
      surroundings.err().println(SafeText.line("dbtest: " + failure));
    }
  }

  /**
   * Keeps what took minutes to measure, whether or not a file was asked for; a failure to do so
   * does not affect the run. Tests are not kept: running them again takes no longer than writing
   * this would.
   */
  private void keep(Summary summary, Path stateDirectory) {
    List<String> failures = new ArrayList<>();
    ReportWriter.write(
        new JsonReport(), stateDirectory.resolve(LAST_BENCHMARKS), summary, failures);
    failures.forEach(
        failure ->
            surroundings
                .err()
                .println(
                    SafeText.line("dbtest: what was measured is not kept for later: " + failure)));
  }

  private SummaryOptions summaryOptions() {
    return SummaryOptions.defaults()
        .withPlan(settings.request().benchmarks().stopping().comparison())
        .withGates(settings.gates().rules())
        .withSlowest(settings.reports().slowest())
        .withTimeUnit(settings.timeUnit().orElse(null))
        .withRepeat(settings.repeat())
        .withFlakyRed(settings.gates().flaky())
        .withOpenRed(settings.gates().inconclusive())
        .withQuarantine(quarantine);
  }
}
