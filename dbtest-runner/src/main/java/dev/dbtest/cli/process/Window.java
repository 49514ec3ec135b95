package dev.dbtest.cli.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The window of the terminal: its size at the start, and what the user makes of it later.
 * Thread-safe.
 */
public final class Window {

  /** While a window is dragged, signals come many times a second. */
  private static final long REST_MILLIS = 100;

  private static final long PATIENCE_MILLIS = 2_000;

  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile Size size;
  private volatile boolean changing;

  /** A window of that size, until {@link #watch} sees another one. */
  public Window(int columns, int rows) {
    this.size = new Size(columns, rows);
  }

  /** Its size now. */
  public Size size() {
    return size;
  }

  /** Whether it has another size by now, which is not known yet. */
  public boolean isChanging() {
    return changing;
  }

  /** Follows changes of the window from here on, where the system tells of them. */
  public void watch() {
    Signals.handle("WINCH", this::changed);
  }

  /** The signal carries no size, so {@code stty} is asked, once for a number of signals. */
  private void changed() {
    changing = true;
    if (asked.getAndSet(true)) {
      return;
    }
    try {
      Thread.sleep(REST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    asked.set(false);
    take(answer());
    changing = asked.get();
  }

  /** Takes what {@code stty size} prints: rows and columns. Anything else changes nothing. */
  void take(String answer) {
    String[] words = answer.strip().split(" ", -1);
    if (words.length == 2) {
      try {
        int rows = Integer.parseInt(words[0]);
        int columns = Integer.parseInt(words[1]);
        if (rows > 0 && columns > 0) {
          size = new Size(columns, rows);
        }
      } catch (NumberFormatException e) {
        // A terminal that does not tell its size keeps the one it had.
      }
    }
  }

  private static String answer() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        stty.destroyForcibly();
        return "";
      }
      return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /**
   * The size of a window.
   *
   * @param columns characters in a line, at least 1
   * @param rows lines, at least 1
   */
  public record Size(int columns, int rows) {}
}
