package dev.dbtest.report.markdown;

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
import java.util.List;
import java.util.stream.Collectors;

/** Writes a failure as a line that opens to everything there is to know. */
final class MarkdownFailure {
  private static final int MESSAGE_LINES = 60;
  private static final int DOSSIER_LINES = 200;
  private static final int LONGEST_LINE = 2_000;

  private final StringBuilder to;

  MarkdownFailure(StringBuilder to) {
    this.to = to;
  }

  void write(CaseFailure failure) {
    String text = Brief.of(failure.id(), failure.status(), failure.failure()).text();
    to.append("<details><summary><b>")
        .append(failure.status())
        .append("</b> <code>")
        .append(MarkdownText.html(failure.id().text()))
        .append("</code>: ")
        .append(MarkdownText.html(cut(text)))
        .append("</summary>\n\n");
    if (!failure.quarantine().isEmpty()) {
      to.append(MarkdownText.plain(failure.quarantine())).append("\n\n");
    }
    block("text", message(failure) + frames(failure));
    diff(failure.diff());
    alike(failure);
    attempts(failure.attempts());
    output("Standard output", failure.stdout());
    output("Standard error", failure.stderr());
    output("Details", Excerpt.of(failure.failure().dossier(), DOSSIER_LINES, 0));
    to.append("Repeat it:\n\n");
    block("sh", failure.repeat());
    to.append("</details>\n\n");
  }

  private static String message(CaseFailure failure) {
    Failure cause = failure.failure();
    String message = failure.headline().isEmpty() ? "" : ": " + failure.headline();
    String where = failure.place().isEmpty() ? "" : "in " + failure.place() + ", ";
    return lines(Excerpt.of(where + cause.type() + message, MESSAGE_LINES, 0));
  }

  private void diff(List<DiffLine> diff) {
    if (diff.isEmpty()) {
      return;
    }
    to.append("Expected (-) against actual (+):\n\n");
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
    block("diff", lines.toString());
  }

  private static String frames(CaseFailure failure) {
    return failure.frames().stream()
        .map(Frame::text)
        .map(text -> "  at " + SafeText.line(text) + "\n")
        .collect(Collectors.joining());
  }

  private void alike(CaseFailure failure) {
    if (!failure.alike().isEmpty()) {
      to.append("The same for ")
          .append(Numbers.count(failure.alike().size(), "other case"))
          .append(' ')
          .append(failure.placeOfAlike())
          .append(".\n\n");
    }
  }

  private void attempts(List<Attempt> attempts) {
    if (attempts.size() < 2) {
      return;
    }
    for (Attempt attempt : attempts) {
      to.append("- attempt ")
          .append(attempt.number())
          .append(": ")
          .append(attempt.outcome().status())
          .append(", ")
          .append(DurationText.text(attempt.duration()))
          .append('\n');
    }
    to.append('\n');
  }

  private void output(String title, Excerpt text) {
    if (!text.isEmpty()) {
      to.append(title).append(":\n\n");
      block("text", lines(text));
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

  private void block(String language, String text) {
    String body = text.endsWith("\n") ? text : text + "\n";
    String fence = MarkdownText.fence(body);
    to.append(fence).append(language).append('\n').append(body).append(fence).append("\n\n");
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
