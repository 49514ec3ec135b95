package dev.dbtest.report.console;

import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.DurationText;
import java.util.List;
import java.util.Locale;

/** Prints every test of a run with how it ended and how long it took, suite by suite. */
final class TestListText {
  private static final String INDENT = "  ";
  private static final int STATUS_WIDTH = 8;
  private static final int TIME_WIDTH = 10;

  private final Page page;
  private final Style style;

  TestListText(Page page) {
    this.page = page;
    this.style = page.style();
  }

  /**
   * Prints the list.
   *
   * @param tests in the order of the plan, in which the tests of a suite stand together
   */
  void print(List<TestResult> tests) {
    String suite = "";
    for (TestResult test : tests) {
      if (!test.id().className().equals(suite)) {
        suite = test.id().className();
        page.blank();
        page.line("", Ink.STRONG, suite);
      }
      page.raw(line(test));
    }
  }

  private String line(TestResult test) {
    Status status = test.outcome().status();
    String word = status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String time = test.attempts().isEmpty() ? "" : style.safe(DurationText.text(test.duration()));
    return INDENT
        + style.paint(ink(status), DisplayWidth.padEnd(word, STATUS_WIDTH))
        + style.paint(Ink.QUIET, DisplayWidth.padStart(time, TIME_WIDTH))
        + INDENT
        + page.cut(name(test));
  }

  private static String name(TestResult test) {
    ParameterRow row = test.id().row();
    String method = test.id().method() + (row.isNone() ? "" : "[" + row.key() + "]");
    String given = GivenName.of(test.id(), test.displayName());
    return given.isEmpty() ? method : method + "  " + given;
  }

  private static Ink ink(Status status) {
    return switch (status) {
      case PASSED -> Ink.GOOD;
      case FLAKY -> Ink.CAUTION;
      case SKIPPED -> Ink.QUIET;
      default -> Ink.BAD;
    };
  }
}
