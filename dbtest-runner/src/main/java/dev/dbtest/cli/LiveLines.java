package dev.dbtest.cli;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.TestState;
import dev.dbtest.report.json.LinesReport;
import dev.dbtest.store.RunLines;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the results of a run as lines of JSON while it goes on. */
final class LiveLines implements RunListener {

  private final RunListener first;
  private final OutputStream out;
  private final RunLines lines;
  private final String version;
  private final String command;
  private final @Nullable Beside beside;
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
    this(first, out, version, command, null);
  }

  /**
   * Lines of one run, and others between them.
   *
   * @param beside writes the others; {@code null} for none
   */
  LiveLines(
      RunListener first,
      OutputStream out,
      String version,
      String command,
      @Nullable Beside beside) {
    this.first = first;
    this.out = out;
    this.lines = new RunLines(out);
    this.version = version;
    this.command = command;
    this.beside = beside;
  }

  /** Writes lines that are no part of the run. */
  interface Beside {

    /** The run begins, and its first line is written. */
    void begun(RunLines out) throws IOException;

    /** Suites were taken from a queue, and will run now. */
    void taken(int item, RunLines out) throws IOException;

    /** A case entered a state that is not its last. */
    void entered(CaseId id, RunLines out) throws IOException;
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
      lines.begin(
          version, command, started.seed(), started.at(), started.tests(), started.benchmarks());
      if (beside != null) {
        beside.begun(lines);
      }
    } else if (event instanceof RunEvent.TestFinished test) {
      lines.test(test.result());
    } else if (event instanceof RunEvent.BenchmarkFinished benchmark) {
      lines.benchmark(benchmark.result());
    } else if (event instanceof RunEvent.ProblemFound problem) {
      lines.problem(problem.problem());
    } else if (beside != null) {
      writeBeside(event, beside);
    }
  }

  private void writeBeside(RunEvent event, Beside out) throws IOException {
    if (event instanceof RunEvent.TestStateChanged changed) {
      List<TestState> states = changed.states();
      TestState current = states.get(states.size() - 1);
      if (current == TestState.SETTING_UP
          || current == TestState.READY
          || current == TestState.RUNNING) {
        out.entered(changed.id(), lines);
      }
    } else if (event instanceof RunEvent.SuitesTaken taken) {
      out.taken(taken.item(), lines);
    } else if (event instanceof RunEvent.BenchmarkStateChanged changed
        && !changed.state().isFinal()) {
      out.entered(changed.id(), lines);
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
