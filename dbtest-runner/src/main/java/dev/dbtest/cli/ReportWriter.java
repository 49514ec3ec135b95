package dev.dbtest.cli;

import dev.dbtest.ci.CiSystem;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.process.Desktop;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.report.ReportException;
import dev.dbtest.report.ReportFile;
import dev.dbtest.report.ReportFormat;
import dev.dbtest.report.SafeText;
import dev.dbtest.report.console.ConsoleReport;
import dev.dbtest.report.console.Style;
import dev.dbtest.report.formats.FormatName;
import dev.dbtest.report.svg.GroupPictures;
import dev.dbtest.report.svg.Picture;
import dev.dbtest.state.SharedFile;
import dev.dbtest.summary.Legend;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the reports that a command line asks for, and remembers which could not be written. */
final class ReportWriter {

  private final Surroundings surroundings;
  private final ReportArguments reports;

  ReportWriter(Surroundings surroundings, ReportArguments reports) {
    this.surroundings = surroundings;
    this.reports = reports;
  }

  /**
   * Writes all files, then standard output, and says on standard error what could not be written.
   *
   * @return the exit code of the run; that of a failure if only the reports went wrong
   */
  ExitCode write(Summary summary) {
    return code(summary, writeAll(summary));
  }

  /**
   * As {@link #write}, where reports that are written while a run goes on are written already.
   *
   * @param lost which of these could not be written
   */
  ExitCode writeOthers(Summary summary, List<String> lost) {
    return code(summary, writeAll(summary, FormatName.NDJSON, lost));
  }

  /**
   * As {@link #write}, for a part of a run, which may be an empty one: where there are more
   * machines than classes, some have nothing to do.
   *
   * @param lost what else could not be written
   * @param written whether reports that are written while a run goes on are written already
   */
  ExitCode writeOfShard(Summary summary, List<String> lost, boolean written) {
    boolean all = writeAll(summary, written ? FormatName.NDJSON : null, lost);
    ExitCode code = Verdicts.of(summary);
    code = code == ExitCode.NOTHING ? ExitCode.PASSED : code;
    return code == ExitCode.PASSED && !all ? ExitCode.FAILED : code;
  }

  private static ExitCode code(Summary summary, boolean written) {
    ExitCode code = Verdicts.of(summary);
    return code == ExitCode.PASSED && !written ? ExitCode.FAILED : code;
  }

  /** As {@link #write}; returns whether everything could be written. */
  boolean writeAll(Summary summary) {
    return writeAll(summary, null, List.of());
  }

  private boolean writeAll(Summary summary, @Nullable FormatName without, List<String> lost) {
    List<String> failures = new ArrayList<>(lost);
    for (ReportArguments.FileReport file : reports.files()) {
      if (file.format() != without) {
        if (reports.plots() && file.format().isIllustrated()) {
          illustrated(file, summary, failures);
        } else {
          write(file.format().format(), file.file(), summary, failures);
        }
      }
    }
    if (reports.format() != without) {
      print(summary, failures);
    }
    for (String failure : failures) {
      surroundings.err().println(SafeText.line("dbtest: " + failure));
    }
    if (reports.opens()) {
      show();
    }
    return failures.isEmpty();
  }

  /** Pictures come first, so that no document is there whose pictures are not. */
  private static void illustrated(
      ReportArguments.FileReport file, Summary summary, List<String> failures) {
    Path document = file.file();
    if (Files.exists(document) && !Files.isRegularFile(document)) {
      failures.add(
          "--plots: " + document + " is no file, so pictures cannot stand beside it. Name a file.");
      return;
    }
    String name = document.getFileName().toString();
    try {
      for (Picture picture : GroupPictures.of(summary, name).all()) {
        SharedFile.write(
            document.resolveSibling(picture.fileName()),
            picture.svg().getBytes(StandardCharsets.UTF_8));
      }
      write(file.format().illustrated(name), document, summary, failures);
    } catch (IOException e) {
      failures.add(
          "Cannot draw the pictures of %s: %s. It is written without them."
              .formatted(document, ReportFile.reason(e)));
      write(file.format().format(), document, summary, failures);
    }
  }

  /** Shows the page. Where that is not possible it says why, and the run is none the worse. */
  private void show() {
    Optional<Path> page = reports.shownPage();
    if (page.isPresent() && Files.isRegularFile(page.get())) {
      Desktop desktop = Desktop.of(System.getProperty("os.name", ""), surroundings.environment());
      Optional<String> obstacle = desktop.open(page.get());
      if (obstacle.isPresent()) {
        surroundings
            .err()
            .println(
                SafeText.line(
                    "dbtest: --open: %s. The report is %s"
                        .formatted(obstacle.get(), page.get().toUri())));
      }
    }
  }

  private void print(Summary summary, List<String> failures) {
    ReadLegend legend = isForReader(summary) ? ReadLegend.of(surroundings.environment()) : null;
    try {
      standardFormat(legend).write(summary, surroundings.out());
      surroundings.out().flush();
    } catch (IOException e) {
      failures.add("the report could not be written: " + e.getMessage());
    }
    Optional<String> reason = surroundings.out().failure();
    if (legend != null && reason.isEmpty()) {
      legend.keep(Legend.of(summary));
    }
    if (reason.isPresent()) {
      failures.add("standard output could not be written: " + reason.get());
    }
  }

  /** Whether somebody sits at a terminal who may know the legend, and did not ask for all of it. */
  private boolean isForReader(Summary summary) {
    return surroundings.outIsTerminal()
        && reports.format() == FormatName.CONSOLE
        && !reports.detail().verbose()
        && !summary.groups().isEmpty()
        && CiSystem.in(surroundings.environment()).isEmpty();
  }

  private ReportFormat standardFormat(@Nullable ReadLegend legend) {
    if (reports.format() != FormatName.CONSOLE) {
      return reports.format().format();
    }
    boolean terminal = surroundings.outIsTerminal();
    boolean color = surroundings.colors(reports.color(), terminal);
    int width = terminal ? surroundings.columns() : ConsoleReport.DEFAULT_WIDTH;
    return new ConsoleReport(new Style(color, true), width, reports.detail(), legend);
  }

  /** Writes one file; if that does not work, the reason is added to the failures. */
  static void write(ReportFormat format, Path file, Summary summary, List<String> failures) {
    try {
      ReportFile.write(format, summary, file);
    } catch (ReportException e) {
      failures.add(String.valueOf(e.getMessage()));
    }
  }
}
