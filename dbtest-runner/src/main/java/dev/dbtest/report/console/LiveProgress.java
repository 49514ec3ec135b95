package dev.dbtest.report.console;

import dev.dbtest.model.RunEvent;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.LiveEstimates;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Shows on a terminal where the run stands, in a few lines that are drawn again and again; failures
 * and problems scroll by above them.
 *
 * <p>Events and {@link #tick} may come from any thread. Every sequence that is written returns the
 * cursor to the start of a line, and no mode of the terminal is changed, so that a kill at any
 * moment leaves a usable terminal.
 */
public final class LiveProgress implements ProgressDisplay, AutoCloseable {
  private static final long NANOS_BETWEEN_DRAWINGS = 100_000_000;

  /** After that time all lines are written again, in case something else has written over them. */
  private static final long NANOS_UNTIL_DRAWN_AGAIN = 1_000_000_000;

  private static final String ERASE_TO_END = "\r\u001b[J";
  private static final String ERASE_REST_OF_LINE = "\u001b[K\r";

  private final Appendable terminal;
  private final TerminalWindow window;
  private final ProgressOptions options;
  private final ProgressState state;
  private final ProgressText text;
  private final EventLines events;
  private List<String> last = List.of();
  private List<Integer> drawn = List.of();
  private int columns;
  private long lastDrawing;
  private long lastWhole;
  private boolean anyLines;
  private boolean closed;

  /**
   * A display that is empty until the first event.
   *
   * @param terminal where to draw; if it is a {@link Flushable}, it is flushed
   * @param window of the terminal; asked for each drawing, since it may change
   */
  public LiveProgress(
      Appendable terminal, TerminalWindow window, ProgressOptions options, Statistics statistics) {
    this.terminal = terminal;
    this.window = window;
    this.options = options;
    this.state = new ProgressState(options, new LiveEstimates(statistics));
    this.text = new ProgressText(options.style());
    this.events = new EventLines(options);
    this.lastDrawing = options.nanoTime().getAsLong() - NANOS_BETWEEN_DRAWINGS;
  }

  /** Takes note of an event, and draws if the last drawing is old enough. */
  @Override
  public synchronized void on(RunEvent event) {
    if (closed) {
      return;
    }
    state.on(event);
    List<String> lines = events.of(event);
    anyLines |= !lines.isEmpty();
    if (event instanceof RunEvent.RunFinished) {
      // What stays above is told again by the report, which must not look like more of it.
      write(erasure() + joined(lines) + (anyLines ? "\n" : ""));
      drawn = List.of();
      closed = true;
    } else if (!lines.isEmpty()) {
      draw(lines);
    } else {
      drawIfDue();
    }
  }

  /** Lets time pass on the display; to be called a few times a second. */
  @Override
  public synchronized void tick() {
    if (!closed) {
      drawIfDue();
    }
  }

  /** Removes the display. Later events are ignored. */
  @Override
  public synchronized void close() {
    if (!closed) {
      write(erasure());
      closed = true;
    }
  }

  private void drawIfDue() {
    boolean due = options.nanoTime().getAsLong() - lastDrawing >= NANOS_BETWEEN_DRAWINGS;
    if (due && !window.isChanging()) {
      draw(List.of());
    }
  }

  private void draw(List<String> above) {
    TerminalSize now = window.size();
    List<String> lines = text.lines(state, now);
    lastDrawing = options.nanoTime().getAsLong();
    if (above.isEmpty()
        && lines.size() == last.size()
        && now.columns() == columns
        && lastDrawing - lastWhole < NANOS_UNTIL_DRAWN_AGAIN) {
      write(changes(lines));
    } else {
      write(erasure() + joined(above) + String.join("\n", lines) + "\r");
      lastWhole = lastDrawing;
    }
    last = lines;
    columns = now.columns();
    drawn = lines.stream().map(LiveProgress::visibleWidth).toList();
  }

  /**
   * Writes those lines again that differ from the last drawing, none of which the window has
   * wrapped: while a fork measures, the terminal should have little to do.
   */
  private String changes(List<String> lines) {
    StringBuilder changes = new StringBuilder();
    int end = lines.size() - 1;
    int at = end;
    for (int i = 0; i <= end; i++) {
      if (!lines.get(i).equals(last.get(i))) {
        changes.append(i < at ? "\u001b[" + (at - i) + "A" : "\n".repeat(i - at));
        changes.append(lines.get(i)).append(ERASE_REST_OF_LINE);
        at = i;
      }
    }
    return changes.append("\n".repeat(end - at)).toString();
  }

  /** Moves to the first line of the last drawing and erases from there. */
  private String erasure() {
    if (drawn.isEmpty()) {
      return "";
    }
    int across = Math.max(1, window.size().columns());
    int rows = 0;
    for (int i = 0; i < drawn.size(); i++) {
      // A window made narrower since has wrapped the lines. The cursor stands on the first row of
      // the last line, at whose start it was left.
      rows += i == drawn.size() - 1 ? 1 : Math.max(1, (drawn.get(i) + across - 1) / across);
    }
    return (rows > 1 ? "\u001b[" + (rows - 1) + "A" : "") + ERASE_TO_END;
  }

  private static int visibleWidth(String line) {
    return DisplayWidth.of(line.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private void write(String characters) {
    if (characters.isEmpty()) {
      return;
    }
    try {
      terminal.append(characters);
      if (terminal instanceof Flushable flushable) {
        flushable.flush();
      }
    } catch (IOException gone) {
      closed = true;
      throw new UncheckedIOException("the terminal is gone", gone);
    }
  }
}
