package dev.dbtest.report.console;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.Status;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.LiveEstimates;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Logs the progress of a run: failures and problems as they happen, each measured benchmark, and
 * from time to time a line to show that the run is alive. Lines are only ever added.
 */
public final class PlainProgress implements ProgressDisplay {
  private static final long NANOS_BETWEEN_SIGNS_OF_LIFE = 30_000_000_000L;

  private final Appendable log;
  private final ProgressOptions options;
  private final ProgressState state;
  private final ProgressText text;
  private final EventLines events;
  private boolean anyLines;
  private long lastLine;

  /**
   * Silent until something happens.
   *
   * @param log where to write, such as standard error
   */
  public PlainProgress(Appendable log, ProgressOptions options, Statistics statistics) {
    this.log = log;
    this.options = options;

    this.state = new ProgressState(options, new LiveEstimates(statistics));
    this.text = new ProgressText(options.style());
    this.events = new EventLines(options);
    this.lastLine = options.nanoTime().getAsLong();
  }

  /** Takes note of an event. */
  @Override
  public synchronized void on(RunEvent event) {
    state.on(event);
    for (String line : events.of(event)) {
      line(line);
    }
    if (event instanceof RunEvent.RunFinished && anyLines) {
      // The report follows, and must not look like more of this.
      line("");
      return;
    }
    if (event instanceof RunEvent.BenchmarkFinished finished) {
      finished(finished.result());
    } else {
      tick();
    }
  }

  /** Lets time pass; if nothing has happened for a while, this logs a sign of life. */
  @Override
  public synchronized void tick() {
    if (options.nanoTime().getAsLong() - lastLine >= NANOS_BETWEEN_SIGNS_OF_LIFE) {
      line(text.signOfLife(state));
    }
  }

  private void finished(BenchmarkResult result) {
    if (result.outcome().status() != Status.PASSED) {
      return;
    }
    String shown = state.measured().get(result.id());
    line(
        "measured %s of %s  %s  %s"
            .formatted(
                state.benchmarksEnded(),
                state.benchmarks(),
                options.style().safe(result.id().text()),
                shown == null ? "" : options.style().safe(shown)));
  }

  private void line(String line) {
    anyLines = true;
    lastLine = options.nanoTime().getAsLong();
    try {
      log.append(line.stripTrailing()).append('\n');
      if (log instanceof Flushable flushable) {
        flushable.flush();
      }
    } catch (IOException gone) {
      throw new UncheckedIOException("the log cannot be written", gone);
    }
  }
}
