package dev.dbtest.cli;

import dev.dbtest.model.RunResult;
import dev.dbtest.project.Project;
import dev.dbtest.report.ReportException;
import dev.dbtest.report.ReportFile;
import dev.dbtest.report.ReportFormat;
import dev.dbtest.report.console.ConsoleReport;
import dev.dbtest.report.console.ProgressOptions;
import dev.dbtest.report.console.Style;
import dev.dbtest.report.json.JsonReport;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Shows a run while it goes, and reports it when it is over. */
final class Reporting {

  /** What the last run with benchmarks measured, in the state directory. */
  private static final String LAST_BENCHMARKS = "last-benchmarks.json";

  private final Surroundings surroundings;
  private final RunSettings settings;
  private final Project project;

  Reporting(Surroundings surroundings, RunSettings settings, Project project) {
    this.surroundings = surroundings;
    this.settings = settings;
    this.project = project;
  }

  /** What shows how the run goes, on standard error. */
  Progress progress(RunEstimate estimate, LongSupplier nanoTime) {
    boolean terminal = surroundings.errIsTerminal();
    boolean color = surroundings.colors(settings.reports().color(), terminal);
    ProgressOptions options =
        new ProgressOptions(
            new Style(color, true), nanoTime, estimate::settingsOf, settings.showsOutputLive());
    return terminal && !surroundings.isDumbTerminal()
        ? Progress.live(surroundings.err(), surroundings::columns, options)
        : Progress.plain(surroundings.err(), options);
  }

  /** Writes all reports. */
  ExitCode report(RunResult run) {
    Summary summary = Summary.of(run, summaryOptions(), new Statistics());
    List<String> failures = new ArrayList<>();
    for (ReportArguments.FileReport file : settings.reports().files()) {
      write(file.format().format(), file.file(), summary, failures);
    }
    print(summary, failures);
    if (!run.benchmarks().isEmpty()) {
      keep(summary);
    }
    failures.forEach(failure -> surroundings.err().println("dbtest: " + failure));
    ExitCode code = Verdicts.of(summary);
    return code == ExitCode.PASSED && !failures.isEmpty() ? ExitCode.FAILED : code;
  }

  /**
   * Keeps what took minutes to measure, whether or not a file was asked for; the run is as good
   * without. Tests are run again in the time that writing this would take.
   */
  private void keep(Summary summary) {
    List<String> failures = new ArrayList<>();
    write(new JsonReport(), project.stateDirectory().resolve(LAST_BENCHMARKS), summary, failures);
    failures.forEach(
        failure ->
            surroundings
                .err()
                .println("dbtest: what was measured is not kept for later: " + failure));
  }

  private void print(Summary summary, List<String> failures) {
    try {
      standardFormat().write(summary, surroundings.out());
      surroundings.out().flush();
    } catch (IOException e) {
      failures.add("the report could not be written: " + e.getMessage());
    }
    surroundings
        .out()
        .failure()
        .ifPresent(reason -> failures.add("standard output could not be written: " + reason));
  }

  private ReportFormat standardFormat() {
    if (settings.reports().format() != FormatName.CONSOLE) {
      return settings.reports().format().format();
    }
    boolean terminal = surroundings.outIsTerminal();
    boolean color = surroundings.colors(settings.reports().color(), terminal);
    int width = terminal ? surroundings.columns() : ConsoleReport.DEFAULT_WIDTH;
    return new ConsoleReport(new Style(color, true), width, settings.reports().detail());
  }

  private static void write(
      ReportFormat format, Path file, Summary summary, List<String> failures) {
    try {
      ReportFile.write(format, summary, file);
    } catch (ReportException e) {
      failures.add(String.valueOf(e.getMessage()));
    }
  }

  private SummaryOptions summaryOptions() {
    return SummaryOptions.defaults()
        .withPlan(settings.stopping().comparison())
        .withGates(settings.gates().rules())
        .withSlowest(settings.reports().slowest())
        .withTimeUnit(settings.timeUnit().orElse(null))
        .withRepeat(RepeatWords.of(surroundings.launcher(), settings.arguments()))
        .withFlakyRed(settings.gates().flaky())
        .withOpenRed(settings.gates().inconclusive());
  }
}
