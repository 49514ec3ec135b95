package dev.dbtest.jmh.host;

import dev.dbtest.model.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Turns exceptions into plain failures, even if their own methods throw. */
final class ThrowableFailures {

  /** Longest message and trace that are passed on. */
  private static final int MOST_CHARACTERS = 64 << 10;

  private ThrowableFailures() {}

  static Failure of(Throwable thrown) {
    List<Failure.Frame> frames = UserFrames.of(thrown.getStackTrace());
    return new Failure(
        UserFrames.phase(frames),
        thrown.getClass().getName(),
        message(thrown),
        null,
        frames,
        trace(thrown),
        "");
  }

  /** The message, even if the exception's own method for it throws. */
  static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : shorten(message);
    } catch (
        Throwable
            hostile) { // Whatever this throws, the original exception is the cause of the failure.
      return "(its message cannot be read: " + hostile.getClass().getName() + ")";
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    try {
      thrown.printStackTrace(new PrintWriter(text, true));
    } catch (Throwable hostile) { // As above; what was printed so far is kept.
      text.append("(the rest of the trace cannot be read: ")
          .append(hostile.getClass().getName())
          .append(')');
    }
    return shorten(text.toString());
  }

  private static String shorten(String text) {
    return text.length() <= MOST_CHARACTERS
        ? text
        : text.substring(0, MOST_CHARACTERS)
            + "… ("
            + (text.length() - MOST_CHARACTERS)
            + " more characters)";
  }
}
