package dev.dbtest.report.asciidoc;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.report.SafeText;
import dev.dbtest.summary.Brief;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Excerpt;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.diff.DiffLine;

/** Writes a failure as a line that opens to everything there is to know. */
final class AsciiDocFailure {
  private static final int MESSAGE_LINES = 60;
  private static final int DOSSIER_LINES = 200;
  private static final int LONGEST_LINE = 2_000;

  private final StringBuilder to;

  AsciiDocFailure(StringBuilder to) {
    this.to = to;
  }

  void write(CaseFailure failure) {
    String text = Brief.of(failure.id(), failure.status(), failure.failure()).text();
    to.append(".**")
        .append(failure.status())
        .append("** ")
        .append(AsciiDocText.code(failure.id().text()))
        .append(": ")
        .append(AsciiDocText.plain(cut(text)))
        .append("\n[%collapsible]\n====\n");
    if (!failure.quarantine().isEmpty()) {
      item(failure.quarantine());
      to.append('\n');
    }
    to.append(AsciiDocText.block("", message(failure)));
    diff(failure);
    remarks(failure);
    output("Standard output", failure.stdout());
    output("Standard error", failure.stderr());
    output("Details", Excerpt.of(failure.failure().dossier(), DOSSIER_LINES, 0));
    to.append(".Repeat it\n").append(AsciiDocText.block("sh", SafeText.line(failure.repeat())));
    to.append("====\n\n");
  }

  private static String message(CaseFailure failure) {
    Failure cause = failure.failure();
    String message = failure.headline().isEmpty() ? "" : ": " + failure.headline();
    String where = failure.place().isEmpty() ? "" : "in " + failure.place() + ", ";
    StringBuilder lines =
        new StringBuilder(lines(Excerpt.of(where + cause.type() + message, MESSAGE_LINES, 0)));
    for (Frame frame : failure.frames()) {
      lines.append("  at ").append(SafeText.line(frame.text())).append('\n');
    }
    return lines.toString();
  }

  private void diff(CaseFailure failure) {
    if (failure.diff().isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (DiffLine line : failure.diff()) {
      lines
          .append(
              switch (line.side()) {
                case EXPECTED -> "- ";
                case ACTUAL -> "+ ";
                case BOTH -> "  ";
                case GAP -> "@@ ";
              })
          .append(cut(SafeText.exact(line.text())))
          .append('\n');
    }
    to.append(".Expected (-) against actual (+)\n");
    to.append(AsciiDocText.block("diff", lines.toString()));
  }

  /** Cases with the same failure, and the attempts. */
  private void remarks(CaseFailure failure) {
    int length = to.length();
    if (!failure.alike().isEmpty()) {
      item(
          "The same for %s %s."
              .formatted(
                  Numbers.count(failure.alike().size(), "other case"), failure.placeOfAlike()));
    }
    if (failure.attempts().size() > 1) {
      for (Attempt attempt : failure.attempts()) {
        item(
            "attempt %s: %s, %s"
                .formatted(
                    attempt.number(),
                    attempt.outcome().status(),
                    DurationText.text(attempt.duration())));
      }
    }
    to.append(to.length() == length ? "" : "\n");
  }

  private void item(String text) {
    to.append("* ").append(AsciiDocText.plain(text)).append('\n');
  }

  private void output(String title, Excerpt text) {
    if (!text.isEmpty()) {
      to.append('.').append(title).append('\n').append(AsciiDocText.block("", lines(text)));
    }
  }

  private static String lines(Excerpt text) {
    StringBuilder lines = new StringBuilder();
    text.head().forEach(line -> lines.append(cut(SafeText.line(line))).append('\n'));
    if (text.omitted() > 0) {
      lines.append("… ").append(Numbers.count(text.omitted(), "line")).append(" left out …\n");
    }
    text.tail().forEach(line -> lines.append(cut(SafeText.line(line))).append('\n'));
    return lines.toString();
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
