package dev.dbtest.cli;

import dev.dbtest.cli.process.Interrupts;
import dev.dbtest.cli.process.SuddenEnd;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.RunListener;
import dev.dbtest.report.SafeText;
import dev.dbtest.run.RunObserver;
import org.jspecify.annotations.Nullable;

/** Watches a run for the user: shows its progress, and passes on a request to end it. */
final class RunWatch implements RunObserver, AutoCloseable {

  private final Invocation invocation;
  private final Reporting reporting;
  private final Cancellation cancellation = new Cancellation();
  private @Nullable Progress progress;

  RunWatch(Invocation invocation, Reporting reporting) {
    this.invocation = invocation;
    this.reporting = reporting;
  }

  /** Requested on the first signal that asks this process to end. */
  Cancellation cancellation() {
    return cancellation;
  }

  @Override
  public RunListener begins() {
    Interrupts.install(
        invocation.background(),
        new Runnable() {
          @Override
          public void run() {
            cancellation.request("the run was interrupted");
          }
        },
        new SuddenEnd());
    Progress shown = reporting.progress(invocation.nanoTime());
    progress = shown;
    return shown;
  }

  @Override
  public void warn(String what) {
    invocation.surroundings().err().println(SafeText.line("dbtest: " + what));
  }

  /** Stops showing progress. */
  @Override
  public void close() {
    Progress shown = progress;
    if (shown != null) {
      shown.close();
    }
  }
}
