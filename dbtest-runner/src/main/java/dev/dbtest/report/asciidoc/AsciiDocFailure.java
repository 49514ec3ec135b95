package dev.dbtest.report.asciidoc;

import dev.dbtest.model.Attempt;
import dev.dbtest.report.FailureLines;
import dev.dbtest.report.SafeText;
import dev.dbtest.summary.Brief;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Excerpt;
import dev.dbtest.summary.Numbers;

/** Writes a failure as a line that opens to everything there is to know. */
final class AsciiDocFailure {
  private static final int DOSSIER_LINES = 200;

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
        .append(AsciiDocText.plain(FailureLines.cut(text)))
        .append("\n[%collapsible]\n====\n");
    if (!failure.quarantine().isEmpty()) {
      item(failure.quarantine());
      to.append('\n');
    }
    to.append(AsciiDocText.block("", FailureLines.message(failure)));
    diff(failure);
    remarks(failure);
    output("Standard output", failure.stdout());
    output("Standard error", failure.stderr());
    output("Details", Excerpt.of(failure.failure().dossier(), DOSSIER_LINES, 0));
    to.append(".Repeat it\n").append(AsciiDocText.block("sh", SafeText.line(failure.repeat())));
    to.append("====\n\n");
  }

  private void diff(CaseFailure failure) {
    if (failure.diff().isEmpty()) {
      return;
    }
    to.append(".Expected (-) against actual (+)\n");
    to.append(AsciiDocText.block("diff", FailureLines.diff(failure.diff())));
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
      to.append('.')
          .append(title)
          .append('\n')
          .append(AsciiDocText.block("", FailureLines.of(text)));
    }
  }
}
