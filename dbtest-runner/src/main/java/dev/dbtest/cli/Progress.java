package dev.dbtest.cli;

import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.report.console.LiveProgress;
import dev.dbtest.report.console.PlainProgress;
import dev.dbtest.report.console.ProgressDisplay;
import dev.dbtest.report.console.ProgressOptions;
import dev.dbtest.stats.Statistics;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntSupplier;

/** Shows the progress of a run: live on a terminal, line by line elsewhere. */
final class Progress implements RunListener, AutoCloseable {

  private static final long TICK_MILLIS = 200;

  private final ProgressDisplay display;
  private final Timer timer = new Timer("dbtest-progress", true);

  private Progress(ProgressDisplay display) {
    this.display = display;
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
  static Progress live(Appendable terminal, IntSupplier columns, ProgressOptions options) {
    return new Progress(new LiveProgress(terminal, columns, options, new Statistics()));
  }

  /** A log to which lines are only ever added. */
  static Progress plain(Appendable log, ProgressOptions options) {
    return new Progress(new PlainProgress(log, options, new Statistics()));
  }

  @Override
  public void on(RunEvent event) {
    display.on(event);
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
