package dev.dbtest.report.console;

import dev.dbtest.report.TextReport;
import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.GroupSummary;
import dev.dbtest.summary.Legend;
import dev.dbtest.summary.Summary;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The final report for a person: benchmark tables first, failures nearer to the end, where the eye
 * is when the command returns, and the closing line alone and last.
 */
public final class ConsoleReport implements TextReport {
  /** Columns to assume where there is no terminal: room for every column of most tables. */
  public static final int DEFAULT_WIDTH = 160;

  private final Style style;
  private final int width;
  private final Detail detail;
  private final @Nullable Predicate<String> isNew;

  /**
   * @param style what the terminal can show
   * @param width columns of the terminal
   * @param detail how much to tell beyond what went wrong
   */
  public ConsoleReport(Style style, int width, Detail detail) {
    this(style, width, detail, null);
  }

  /**
   * @param style what the terminal can show
   * @param width columns of the terminal
   * @param detail how much to tell beyond what went wrong
   * @param isNew which sentences of the legend the reader does not know yet; {@code null} to print
   *     all of them
   */
  public ConsoleReport(Style style, int width, Detail detail, @Nullable Predicate<String> isNew) {
    this.style = style;
    this.width = width;
    this.detail = detail;
    this.isNew = isNew;
  }

  @Override
  public String name() {
    return "console";
  }

  @Override
  public String fileName() {
    return "report.txt";
  }

  /** The report as text; every line ends in {@code \n}. */
  @Override
  public String text(Summary summary) {
    Page page = new Page(style, width);
    if (detail.verbose()) {
      new TestListText(page).print(summary.run().tests());
    }
    GroupText groups = new GroupText(page);
    for (GroupSummary group : summary.groups()) {
      page.blank();
      groups.print(group);
    }
    page.blank();
    legend(Legend.of(summary), page);
    page.blank();
    if (detail.output()) {
      new PassedText(page).print(summary.run().tests());
    }
    FailureText failures = new FailureText(page, detail.verbose());
    for (CaseFailure failure : summary.quarantined()) {
      page.blank();
      failures.print(failure);
    }
    for (CaseFailure failure : summary.flaky()) {
      page.blank();
      failures.print(failure);
    }
    for (CaseFailure failure : summary.failures()) {
      page.blank();
      failures.print(failure);
    }
    new SummaryText(page, detail).print(summary);
    return page.toString();
  }

  private void legend(List<String> sentences, Page page) {
    boolean known = false;
    for (String sentence : sentences) {
      if (isNew == null || isNew.test(sentence)) {
        page.prose("", Ink.QUIET, sentence);
      } else {
        known = true;
      }
    }
    if (known) {
      page.prose("", Ink.QUIET, "--verbose explains all columns");
    }
  }
}
