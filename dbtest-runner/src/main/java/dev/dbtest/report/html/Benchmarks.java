package dev.dbtest.report.html;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.report.svg.RatioPlot;
import dev.dbtest.summary.GroupSummary;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Legend;
import dev.dbtest.summary.Settling;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.Table;
import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Role;
import dev.dbtest.summary.VariantSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * All groups of benchmarks: verdicts, the picture they rest on, the numbers, and for each case what
 * can be opened.
 */
final class Benchmarks {
  /** A run of few cases is about them, so they are shown at once. */
  private static final int OPEN_AT_MOST = 4;

  private final Summary summary;
  private final Cases cases;
  private final Html to;

  Benchmarks(Summary summary, Cases cases, Html to) {
    this.summary = summary;
    this.cases = cases;
    this.to = to;
  }

  void write() throws IOException {
    if (summary.groups().isEmpty()) {
      return;
    }
    to.markup("<section id=\"benchmarks\"><h2>Benchmarks <span class=\"count\">")
        .number(summary.benchmarks().total())
        .markup("</span></h2>\n");
    for (int i = 0; i < summary.groups().size(); i++) {
      group(summary.groups().get(i), i);
    }
    List<String> legend = Legend.of(summary);
    if (!legend.isEmpty()) {
      to.markup("<details class=\"legend\"><summary>What the numbers mean</summary><ul>\n");
      legend.forEach(line -> to.markup("<li>").text(line).markup("</li>\n"));
      to.markup("</ul></details>\n");
    }
    to.markup("</section>\n");
    for (int i = 0; i < summary.groups().size(); i++) {
      details(summary.groups().get(i), "b" + i);
    }
  }

  private void group(GroupSummary group, int number) {
    to.markup("<article class=\"group\"><h3>");
    String title = group.title();
    String name = group.className();
    to.markup("<span class=\"package\">")
        .text(NameText.cut(name.substring(0, name.length() - title.length())))
        .markup("</span>")
        .text(NameText.cut(title))
        .markup("</h3>\n<p class=\"settings\">")
        .text(group.settings())
        .markup("</p>\n");
    sentences("verdicts", group.digest(), to);
    RatioPlot.of(group, summary.options().plan().equivalence())
        .ifPresent(
            svg ->
                to.markup("<figure class=\"wide\"><figcaption>Time over the time of the baseline,")
                    .markup(" with its interval</figcaption>\n")
                    .markup(svg)
                    .markup("</figure>\n"));
    new NumbersTable(group.table(), to).write("Times of " + NameText.cut(title));
    notes(group);
    if (group.digest().size() < group.verdicts().size()) {
      to.markup("<details class=\"fold\"><summary>Each comparison</summary>\n");
      sentences("each", group.verdicts(), to);
      to.markup("</details>\n");
    }
    for (int i = 0; i < group.variants().size(); i++) {
      variant(group, i, "b" + number);
    }
    to.markup("</article>\n");
  }

  static void sentences(String style, List<Sentence> sentences, Html to) {
    if (sentences.isEmpty()) {
      return;
    }
    to.markup("<ul").attribute("class", style).markup(">\n");
    for (Sentence sentence : sentences) {
      to.markup("<li")
          .attribute("class", Mark.style(sentence.tone()))
          .markup(">")
          .text(sentence.text())
          .markup(".</li>\n");
    }
    to.markup("</ul>\n");
  }

  private void notes(GroupSummary group) {
    if (!group.notes().isEmpty()) {
      to.markup("<ul class=\"notes\">\n");
      group.notes().forEach(note -> to.markup("<li>").text(note).markup(".</li>\n"));
      to.markup("</ul>\n");
    }
  }

  private void variant(GroupSummary group, int index, String block) {
    VariantSummary variant = group.variants().get(index);
    if (variant.result().forks().isEmpty()) {
      return;
    }
    String anchor = cases.ofBenchmark(variant.result());
    to.markup("<details class=\"case\"")
        .attribute("id", "t=" + anchor)
        .attribute("data-t", anchor)
        .attribute("data-s", Mark.key(variant.status()))
        .attribute("data-tags", String.join(" ", variant.result().tags().names()))
        .attribute("data-block", block)
        .attribute("data-item", Integer.toString(index))
        .markup(summary.run().benchmarks().size() <= OPEN_AT_MOST ? " open>" : ">")
        .markup("<summary><b>")
        .text(NameText.cut(variant.label()))
        .markup("</b>");
    score(group.table(), index);
    Settling settling = variant.settling();
    if (settling != null) {
      to.markup(" <span class=\"")
          .markup(settling == Settling.SETTLED ? "quiet" : "caution")
          .markup("\">")
          .text(settling.word())
          .markup("</span>");
    }
    to.markup("</summary>\n<div class=\"body\"><noscript><p>The pictures of the rounds need")
        .markup(" JavaScript; the table above has the numbers.</p></noscript></div></details>\n");
  }

  /** Mean, interval and verdict as the table has them. */
  private void score(Table table, int row) {
    if (table.rows().get(row).note() != null) {
      return;
    }
    String unit = "";
    StringBuilder score = new StringBuilder();
    Cell verdict = null;
    for (int i = 0; i < table.columns().size(); i++) {
      Table.Column column = table.columns().get(i);
      Cell cell = table.rows().get(row).cells().get(i);
      if (column.role() == Role.UNIT) {
        unit = cell.text();
      } else if (column.role() == Role.MEAN) {
        score.append(cell.text());
        unit = unit.isEmpty() ? column.unit() : unit;
      } else if (column.role() == Role.INTERVAL && !cell.text().isEmpty()) {
        score.append(" ± ").append(cell.text());
      } else if (column.role() == Role.VERDICT) {
        verdict = cell;
      }
    }
    to.markup(" <span class=\"time\">").text(score + " " + unit).markup("</span>");
    if (verdict != null && !verdict.text().isEmpty()) {
      to.markup(" ").markup(Mark.of(verdict.tone(), verdict.text()));
    }
  }

  private void details(GroupSummary group, String id) throws IOException {
    List<String> texts = new ArrayList<>();
    for (VariantSummary variant : group.variants()) {
      BenchmarkResult result = variant.result();
      String repeat =
          summary
              .options()
              .repeat()
              .ofBenchmark(result.id(), result.reference(), summary.run().seed());
      texts.add(
          result.forks().isEmpty()
              ? ""
              : BenchmarkDetail.of(variant, summary.past().of(result), repeat));
    }
    Block.writeTexts(id, texts, to);
  }
}
