package dev.dbtest.report;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.Excerpt;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.diff.DiffLine;
import java.util.List;

/**
 * What documents show of a failure in blocks of plain lines, each of which ends in {@code \n}. What
 * marks a removed or added line is a matter of the document.
 */
public final class FailureLines {
  private static final int MESSAGE_LINES = 60;
  private static final int LONGEST_LINE = 2_000;

  private FailureLines() {}

  /** Type and message, and the first frames. */
  public static String message(CaseFailure failure) {
    Failure cause = failure.failure();
    String message = failure.headline().isEmpty() ? "" : ": " + failure.headline();
    String where = failure.place().isEmpty() ? "" : "in " + failure.place() + ", ";
    StringBuilder lines =
        new StringBuilder(of(Excerpt.of(where + cause.type() + message, MESSAGE_LINES, 0)));
    if (!failure.sourceLine().isEmpty()) {
      lines.append("  ").append(SafeText.line(failure.sourceLine())).append('\n');
    }
    for (Frame frame : failure.frames()) {
      lines.append("  at ").append(SafeText.line(frame.text())).append('\n');
    }
    return lines.toString();
  }

  /** A difference as readers of patches know it. */
  public static String diff(List<DiffLine> diff) {
    StringBuilder lines = new StringBuilder();
    for (DiffLine line : diff) {
      String text = cut(SafeText.exact(line.text()));
      switch (line.side()) {
        case EXPECTED -> lines.append("- ").append(text);
        case ACTUAL -> lines.append("+ ").append(text);
        case BOTH -> lines.append("  ").append(text);
        case GAP -> lines.append("@@ ").append(text).append(" @@");
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  /** What a case printed, or another long text. */
  public static String of(Excerpt text) {
    StringBuilder lines = new StringBuilder();
    text.head().forEach(line -> lines.append(cut(SafeText.line(line))).append('\n'));
    if (text.omitted() > 0) {
      lines.append("… ").append(Numbers.count(text.omitted(), "line")).append(" left out …\n");
    }
    text.tail().forEach(line -> lines.append(cut(SafeText.line(line))).append('\n'));
    return lines.toString();
  }

  /** A line that is no longer than a reader has patience for. */
  public static String cut(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
