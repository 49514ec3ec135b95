package dev.dbtest.report.markdown;

import dev.dbtest.model.Attempt;
import dev.dbtest.report.FailureLines;
import dev.dbtest.summary.Brief;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Excerpt;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.diff.DiffLine;
import java.util.List;

/** Writes a failure as a line that opens to everything there is to know. */
final class MarkdownFailure {
  private static final int DOSSIER_LINES = 200;

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
        .append(MarkdownText.html(FailureLines.cut(text)))
        .append("</summary>\n\n");
    if (!failure.quarantine().isEmpty()) {
      to.append(MarkdownText.plain(failure.quarantine())).append("\n\n");
    }
    block("text", FailureLines.message(failure));
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

  private void diff(List<DiffLine> diff) {
    if (diff.isEmpty()) {
      return;
    }
    to.append("Expected (-) against actual (+):\n\n");
    block("diff", FailureLines.diff(diff));
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
      block("text", FailureLines.of(text));
    }
  }

  private void block(String language, String text) {
    String body = text.endsWith("\n") ? text : text + "\n";
    String fence = MarkdownText.fence(body);
    to.append(fence).append(language).append('\n').append(body).append(fence).append("\n\n");
  }
}
