package dev.dbtest.report.console;

import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.GroupSummary;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Table;
import java.util.List;

/** Prints the table of a benchmark group and what it shows. */
final class GroupText {
  private static final String INDENT = "  ";

  /** More comparisons than this are told variant by variant; the table has the rest. */
  private static final int MOST_SENTENCES = 6;

  private static final int MOST_METRICS = 20;

  private final Page page;
  private final Style style;

  GroupText(Page page) {
    this.page = page;
    this.style = page.style();
  }

  void print(GroupSummary group) {
    page.raw(
        style.paint(Ink.STRONG, page.cut(group.title()))
            + style.paint(Ink.QUIET, "  " + page.cut(group.settings())));
    page.blank();
    List<String> left = new TableText(page, INDENT, group.table()).print();
    page.blank();
    metrics(group.metrics());
    List<Sentence> sentences =
        group.verdicts().size() > MOST_SENTENCES ? group.digest() : group.verdicts();
    for (Sentence sentence : sentences) {
      page.prose(INDENT, Ink.of(sentence.tone()), sentence.text());
    }
    for (String note : group.notes()) {
      page.prose(INDENT, Ink.QUIET, "note: " + note);
    }
    if (!left.isEmpty()) {
      page.prose(INDENT, Ink.QUIET, "a wider terminal would show " + String.join(", ", left));
    }
  }

  /** Some profilers have fifty numbers for each benchmark, which would be all one sees. */
  private void metrics(Table metrics) {
    if (metrics.rows().isEmpty()) {
      return;
    }
    int shown = Math.min(MOST_METRICS, metrics.rows().size());
    new TableText(page, INDENT, new Table(metrics.columns(), metrics.rows().subList(0, shown)))
        .print();
    if (shown < metrics.rows().size()) {
      page.prose(
          INDENT,
          Ink.QUIET,
          "… and " + (metrics.rows().size() - shown) + " more, which --report html shows");
    }
    page.blank();
  }
}
