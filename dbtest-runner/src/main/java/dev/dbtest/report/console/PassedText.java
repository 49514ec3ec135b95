package dev.dbtest.report.console;

import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.DurationText;
import java.util.List;

/** Prints what tests that passed have printed. */
final class PassedText {
  private static final String INDENT = "  ";

  private final Page page;
  private final Style style;

  PassedText(Page page) {
    this.page = page;
    this.style = page.style();
  }

  void print(List<TestResult> tests) {
    for (TestResult test : tests) {
      if (test.outcome().status() == Status.PASSED && !test.output().isEmpty()) {
        page.blank();
        title(test);
        output("stdout", test.output().stdout());
        output("stderr", test.output().stderr());
      }
    }
  }

  private void title(TestResult test) {
    String name = test.displayName().equals(test.id().method()) ? "" : "  " + test.displayName();
    page.raw(
        style.paint(Ink.GOOD, Status.PASSED.toString())
            + " "
            + page.cut(test.id().text() + name)
            + style.paint(Ink.QUIET, "  " + style.safe(DurationText.text(test.duration()))));
  }

  private void output(String stream, String text) {
    if (!text.isEmpty()) {
      page.line(INDENT, Ink.QUIET, stream + ":");
      String bar = INDENT + style.paint(Ink.QUIET, style.safe("│ "));
      text.lines().forEach(line -> page.line(bar, Ink.PLAIN, line));
    }
  }
}
