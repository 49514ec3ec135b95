package dev.dbtest.cli;

import dev.dbtest.cli.process.Window;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.report.console.LiveProgress;
import dev.dbtest.report.console.PlainProgress;
import dev.dbtest.report.console.ProgressDisplay;
import dev.dbtest.report.console.ProgressOptions;
import dev.dbtest.report.console.TerminalSize;
import dev.dbtest.report.console.TerminalWindow;
import dev.dbtest.stats.Statistics;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a run: live on a terminal, line by line elsewhere. */
final class Progress implements RunListener, AutoCloseable {

  private static final long TICK_MILLIS = 200;

  private final ProgressDisplay display;
  private final @Nullable Window window;
  private final Timer timer = new Timer("dbtest-progress", true);

  private Progress(ProgressDisplay display, @Nullable Window window) {
    this.display = display;
    this.window = window;
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            display.tick();
          }
        },
        TICK_MILLIS,
        TICK_MILLIS);
  }

  /** A display that is redrawn again and again. */
  static Progress live(Appendable terminal, Window window, ProgressOptions options) {
    TerminalWindow shown =
        new TerminalWindow() {
          @Override
          public TerminalSize size() {
            Window.Size now = window.size();
            return new TerminalSize(now.columns(), now.rows());
          }

          @Override
          public boolean isChanging() {
            return window.isChanging();
          }
        };
    return new Progress(new LiveProgress(terminal, shown, options, new Statistics()), window);
  }

  /** A log to which lines are only ever added. */
  static Progress plain(Appendable log, ProgressOptions options) {
    return new Progress(new PlainProgress(log, options, new Statistics()), null);
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.BenchmarksPlanned && window != null) {
      // Only now: in a run of tests, which may be short, nobody has the time to drag a window.
      window.watch();
    }
    display.on(event);
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
