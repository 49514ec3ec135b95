package dev.dbtest.report.markdown;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.RunHead;
import dev.dbtest.report.TextReport;
import dev.dbtest.report.svg.GroupPictures;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.GateSummary;
import dev.dbtest.summary.GroupSummary;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Legend;
import dev.dbtest.summary.MergedProblems;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.Reason;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.Table.Tone;
import java.util.List;

/**
 * A page for a pull request or for {@code docs/}: verdicts first, then the tables behind them, then
 * what went wrong.
 */
public final class MarkdownReport implements TextReport {
  /** More failures make a page that GitHub refuses and nobody reads. */
  private static final int MOST_FAILURES = 100;

  private static final int MOST_NAMES = 20;
  private static final String IN_QUARANTINE = "Failed in quarantine";

  private final String pictures;

  /** A report in GitHub's Markdown, without pictures. */
  public MarkdownReport() {
    this("");
  }

  /**
   * A report that shows pictures which are files beside it.
   *
   * @param document its own file name, by which theirs begin; empty for none
   */
  public MarkdownReport(String document) {
    this.pictures = document;
  }

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String fileName() {
    return "report.md";
  }

  /** The page as text; every line ends in {@code \n}. */
  @Override
  public String text(Summary summary) {
    StringBuilder to = new StringBuilder(8_192);
    to.append("# ").append(title(summary)).append("\n\n");
    head(summary, to);
    problems(summary.run().problems(), to);
    benchmarks(summary, to);
    failures("Failures", summary.failures(), to);
    failures(IN_QUARANTINE, summary.quarantined(), to);
    failures("Flaky tests", summary.flaky(), to);
    slowest(summary.slowest(), to);
    reasons("Not run", summary.notRun(), to);
    reasons("Skipped", summary.skipped(), to);
    return to.toString().stripTrailing() + "\n";
  }

  /** What a comment holds: the same without a title, what went wrong in front. */
  String failuresFirst(Summary summary) {
    StringBuilder to = new StringBuilder(8_192);
    problems(summary.run().problems(), to);
    failures("Failures", summary.failures(), to);
    reasons("Not run", summary.notRun(), to);
    benchmarks(summary, to);
    failures(IN_QUARANTINE, summary.quarantined(), to);
    failures("Flaky tests", summary.flaky(), to);
    reasons("Skipped", summary.skipped(), to);
    slowest(summary.slowest(), to);
    to.append("## Run\n\n");
    head(summary, to);
    return to.toString().stripTrailing() + "\n";
  }

  private void benchmarks(Summary summary, StringBuilder to) {
    gates(summary.gates(), to);
    GroupPictures drawn = GroupPictures.of(summary, pictures);
    for (GroupSummary group : summary.groups()) {
      group(group, drawn, to);
    }
    List<String> legend = Legend.of(summary);
    if (!legend.isEmpty()) {
      to.append("<sub>");
      to.append(String.join("<br>", legend.stream().map(MarkdownText::html).toList()));
      to.append("</sub>\n\n");
    }
  }

  private static String title(Summary summary) {
    boolean tests = summary.tests().total() > 0;
    boolean benchmarks = summary.benchmarks().total() > 0;
    if (benchmarks && summary.groups().size() == 1 && !tests) {
      return "Benchmark " + MarkdownText.code(summary.groups().get(0).title());
    }
    if (benchmarks) {
      return tests ? "Tests and benchmarks" : "Benchmarks";
    }
    return "Tests";
  }

  private static void head(Summary summary, StringBuilder to) {
    to.append("| | |\n| --- | --- |\n");
    for (RunHead.Fact fact : RunHead.facts(summary, MarkdownText.IN_CELL)) {
      entry(fact.name(), fact.value(), to);
    }
    to.append('\n');
  }

  private static void entry(String name, String value, StringBuilder to) {
    to.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }

  private static void problems(List<Problem> problems, StringBuilder to) {
    if (problems.isEmpty()) {
      return;
    }
    to.append("## Problems\n\n");
    for (Problem problem : MergedProblems.of(problems)) {
      boolean error = problem.severity() == Problem.Severity.ERROR;
      to.append(error ? "- **error** " : "- warning ")
          .append(MarkdownText.plain(problem.text()))
          .append('\n');
    }
    to.append('\n');
  }

  private static void gates(GateSummary gates, StringBuilder to) {
    List<Sentence> sentences = gates.sentences();
    if (sentences.isEmpty()) {
      return;
    }
    to.append("## Gates\n\n");
    for (Sentence sentence : sentences) {
      String text = MarkdownText.plain(sentence.text());
      to.append("- ").append(sentence.tone() == Tone.BAD ? "**" + text + "**" : text).append('\n');
    }
    to.append('\n');
  }

  private static void group(GroupSummary group, GroupPictures drawn, StringBuilder to) {
    to.append("## ").append(MarkdownText.code(group.title())).append("\n\n");
    for (Sentence sentence : group.digest()) {
      boolean strong = sentence.tone() == Tone.GOOD || sentence.tone() == Tone.BAD;
      String text = MarkdownText.plain(sentence.text());
      to.append("- ").append(strong ? "**" + text + "**" : text).append('\n');
    }
    to.append(group.digest().isEmpty() ? "" : "\n");
    drawn
        .of(group)
        .ifPresent(
            picture ->
                to.append("![")
                    .append(picture.title())
                    .append("](")
                    .append(picture.link())
                    .append(")\n\n"));
    new MarkdownTable(group.table()).write(to);
    if (!group.metrics().rows().isEmpty()) {
      to.append('\n');
      new MarkdownTable(group.metrics()).write(to);
    }
    to.append('\n').append(MarkdownText.plain(capital(group.settings()))).append(".\n\n");
    if (group.digest().size() < group.verdicts().size()) {
      to.append("<details><summary>Each comparison</summary>\n\n");
      group
          .verdicts()
          .forEach(
              verdict -> to.append("- ").append(MarkdownText.plain(verdict.text())).append('\n'));
      to.append("\n</details>\n\n");
    }
    for (String note : group.notes()) {
      to.append("> ").append(MarkdownText.plain(note)).append(".\n>\n");
    }
    if (!group.notes().isEmpty()) {
      to.setLength(to.length() - 2);
      to.append('\n');
    }
  }

  private static void failures(String title, List<CaseFailure> failures, StringBuilder to) {
    if (failures.isEmpty()) {
      return;
    }
    to.append("## ").append(title).append("\n\n");
    MarkdownFailure writer = new MarkdownFailure(to);
    failures.stream().limit(MOST_FAILURES).forEach(writer::write);
    if (failures.size() > MOST_FAILURES) {
      to.append("… and ").append(failures.size() - MOST_FAILURES).append(" more.\n\n");
    }
  }

  private static void slowest(List<TestResult> slowest, StringBuilder to) {
    if (slowest.isEmpty()) {
      return;
    }
    to.append("## Slowest tests\n\n| test | time |\n| --- | ---: |\n");
    for (TestResult test : slowest) {
      entry(MarkdownText.codeInCell(test.id().text()), DurationText.text(test.duration()), to);
    }
    to.append('\n');
  }

  private static void reasons(String title, List<Reason> reasons, StringBuilder to) {
    if (reasons.isEmpty()) {
      return;
    }
    to.append("## ").append(title).append("\n\n");
    for (Reason reason : reasons) {
      String text = reason.reason().isBlank() ? "no reason given" : reason.reason();
      String names =
          String.join(
              ", ",
              reason.cases().stream()
                  .limit(MOST_NAMES)
                  .map(CaseId::text)
                  .map(MarkdownText::code)
                  .toList());
      int more = reason.cases().size() - MOST_NAMES;
      to.append("- ")
          .append(Numbers.count(reason.cases().size(), "case"))
          .append(", ")
          .append(MarkdownText.plain(text))
          .append(": ")
          .append(names)
          .append(more > 0 ? " and " + more + " more" : "")
          .append('\n');
    }
    to.append('\n');
  }

  private static String capital(String sentence) {
    return sentence.isEmpty() || !Character.isLowerCase(sentence.charAt(0))
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
