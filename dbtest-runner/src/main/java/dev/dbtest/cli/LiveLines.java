package dev.dbtest.cli;

import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.report.json.LinesReport;
import dev.dbtest.store.RunLines;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the results of a run as lines of JSON while it goes on. */
final class LiveLines implements RunListener {

  private final RunListener first;
  private final OutputStream out;
  private final RunLines lines;
  private final String version;
  private final String command;
  private @Nullable IOException failure;

  /**
   * Lines of one run.
   *
   * @param first hears of everything first
   * @param out where the lines go; closed by {@link #end}
   * @param version of dbtest
   * @param command the command line
   */
  LiveLines(RunListener first, OutputStream out, String version, String command) {
    this.first = first;
    this.out = out;
    this.lines = new RunLines(out);
    this.version = version;
    this.command = command;
  }

  @Override
  public void on(RunEvent event) {
    first.on(event);
    if (failure != null) {
      return;
    }
    try {
      write(event);
    } catch (IOException e) {
      // The run goes on; that the file is not whole is said at its end.
      failure = e;
    }
  }

  @Override
  public void caughtUp() {
    first.caughtUp();
  }

  private void write(RunEvent event) throws IOException {
    if (event instanceof RunEvent.RunStarted started) {
      lines.begin(version, command, started.at(), started.tests(), started.benchmarks());
    } else if (event instanceof RunEvent.TestFinished test) {
      lines.test(test.result());
    } else if (event instanceof RunEvent.BenchmarkFinished benchmark) {
      lines.benchmark(benchmark.result());
    } else if (event instanceof RunEvent.ProblemFound problem) {
      lines.problem(problem.problem());
    }
  }

  /**
   * Writes the last line.
   *
   * @throws IOException if this or an earlier line could not be written
   */
  void end(Summary summary) throws IOException {
    try (out) {
      if (failure != null) {
        throw failure;
      }
      LinesReport.end(summary, lines);
    }
  }
}
