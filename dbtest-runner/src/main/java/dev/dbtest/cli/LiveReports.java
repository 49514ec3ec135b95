package dev.dbtest.cli;

import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.RunListener;
import dev.dbtest.report.ReportException;
import dev.dbtest.report.ReportFile;
import dev.dbtest.report.formats.FormatName;
import dev.dbtest.summary.Summary;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The reports that are written while the run goes on, to files and to standard output. */
final class LiveReports {

  private final List<LiveLines> all = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /** Whether any report is to be written while the run goes on. */
  static boolean areWanted(ReportArguments reports) {
    if (reports.format() == FormatName.NDJSON) {
      return true;
    }
    for (ReportArguments.FileReport file : reports.files()) {
      if (file.format() == FormatName.NDJSON) {
        return true;
      }
    }
    return false;
  }

  /**
   * Begins them.
   *
   * @param first hears of everything first
   * @param command the command line
   * @return a listener that passes everything on to {@code first}
   */
  RunListener begin(
      Surroundings surroundings, ReportArguments reports, RunListener first, String command) {
    RunListener last = first;
    for (ReportArguments.FileReport file : reports.files()) {
      if (file.format() == FormatName.NDJSON) {
        try {
          OutputStream out = ReportFile.open(file.format().format(), file.file());
          last = add(new LiveLines(last, out, Version.text(), command));
        } catch (ReportException e) {
          failures.add(String.valueOf(e.getMessage()));
        }
      }
    }
    if (reports.format() == FormatName.NDJSON) {
      OutputStream out = new NotClosed(surroundings.out());
      last = add(new LiveLines(last, out, Version.text(), command));
    }
    return last;
  }

  private LiveLines add(LiveLines lines) {
    all.add(lines);
    return lines;
  }

  /** Writes the last lines; returns what could not be written. */
  List<String> end(Summary summary) {
    for (LiveLines lines : all) {
      try {
        lines.end(summary);
      } catch (IOException e) {
        failures.add("Cannot write the ndjson report: " + e.getMessage() + ". It is not whole.");
      }
    }
    return failures;
  }

  /** Standard output stays open for others. */
  private static final class NotClosed extends FilterOutputStream {

    NotClosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
