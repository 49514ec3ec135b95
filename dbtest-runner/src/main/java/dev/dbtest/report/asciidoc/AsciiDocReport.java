package dev.dbtest.report.asciidoc;

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
import java.util.stream.Collectors;

/**
 * A page for a manual or a site: verdicts first, then the tables behind them, then what went wrong.
 * It includes no file, and defines no attribute.
 */
public final class AsciiDocReport implements TextReport {
  private static final int MOST_FAILURES = 100;
  private static final int MOST_NAMES = 20;

  private final String pictures;

  /** A report in AsciiDoc, without pictures. */
  public AsciiDocReport() {
    this("");
  }

  /**
   * A report that shows pictures which are files beside it.
   *
   * @param document its own file name, by which theirs begin; empty for none
   */
  public AsciiDocReport(String document) {
    this.pictures = document;
  }

  @Override
  public String name() {
    return "asciidoc";
  }

  @Override
  public String fileName() {
    return "report.adoc";
  }

  /** The page as text; every line ends in {@code \n}. */
  @Override
  public String text(Summary summary) {
    StringBuilder to = new StringBuilder(8_192);
    to.append("= ").append(title(summary)).append("\n\n");
    AsciiDocTable.facts(RunHead.facts(summary, AsciiDocText.WRITER), to);
    problems(summary.run().problems(), to);
    gates(summary.gates(), to);
    GroupPictures drawn = GroupPictures.of(summary, pictures);
    summary.groups().forEach(group -> group(group, drawn, to));
    legend(Legend.of(summary), to);
    failures("Failures", summary.failures(), to);
    failures("Failed in quarantine", summary.quarantined(), to);
    failures("Flaky tests", summary.flaky(), to);
    slowest(summary.slowest(), to);
    reasons("Not run", summary.notRun(), to);
    reasons("Skipped", summary.skipped(), to);
    return to.toString().stripTrailing() + "\n";
  }

  private static String title(Summary summary) {
    boolean tests = summary.tests().total() > 0;
    if (summary.benchmarks().total() == 0) {
      return "Tests";
    }
    return tests ? "Tests and benchmarks" : "Benchmarks";
  }

  private static void problems(List<Problem> problems, StringBuilder to) {
    if (problems.isEmpty()) {
      return;
    }
    section("Problems", to);
    for (Problem problem : MergedProblems.of(problems)) {
      boolean error = problem.severity() == Problem.Severity.ERROR;
      to.append(error ? "* **error** " : "* warning ")
          .append(AsciiDocText.plain(problem.text()))
          .append('\n');
    }
    to.append('\n');
  }

  private static void gates(GateSummary gates, StringBuilder to) {
    if (!gates.sentences().isEmpty()) {
      section("Gates", to);
      for (Sentence sentence : gates.sentences()) {
        item(sentence.text(), sentence.tone() == Tone.BAD, to);
      }
      to.append('\n');
    }
  }

  private static void group(GroupSummary group, GroupPictures drawn, StringBuilder to) {
    to.append("== ").append(AsciiDocText.code(group.title())).append("\n\n");
    for (Sentence sentence : group.digest()) {
      item(sentence.text(), sentence.tone() == Tone.GOOD || sentence.tone() == Tone.BAD, to);
    }
    to.append(group.digest().isEmpty() ? "" : "\n");
    drawn
        .of(group)
        .ifPresent(
            picture ->
                to.append("image::")
                    .append(picture.link())
                    .append('[')
                    .append(picture.title())
                    .append("]\n\n"));
    new AsciiDocTable(group.table()).write(to);
    if (!group.metrics().rows().isEmpty()) {
      new AsciiDocTable(group.metrics()).write(to);
    }
    item("measured with " + group.settings(), false, to);
    group.notes().forEach(note -> item(note, false, to));
    to.append('\n');
    if (group.digest().size() < group.verdicts().size()) {
      to.append(".Each comparison\n[%collapsible]\n====\n");
      group.verdicts().forEach(verdict -> item(verdict.text(), false, to));
      to.append("====\n\n");
    }
  }

  private static void legend(List<String> legend, StringBuilder to) {
    if (!legend.isEmpty()) {
      section("What the numbers mean", to);
      legend.forEach(line -> item(line, false, to));
      to.append('\n');
    }
  }

  private static void failures(String title, List<CaseFailure> failures, StringBuilder to) {
    if (failures.isEmpty()) {
      return;
    }
    section(title, to);
    AsciiDocFailure writer = new AsciiDocFailure(to);
    failures.stream().limit(MOST_FAILURES).forEach(writer::write);
    if (failures.size() > MOST_FAILURES) {
      to.append("… and ").append(failures.size() - MOST_FAILURES).append(" more.\n\n");
    }
  }

  private static void slowest(List<TestResult> slowest, StringBuilder to) {
    if (!slowest.isEmpty()) {
      section("Slowest tests", to);
      for (TestResult test : slowest) {
        to.append("* ")
            .append(AsciiDocText.code(test.id().text()))
            .append(", ")
            .append(DurationText.text(test.duration()))
            .append('\n');
      }
      to.append('\n');
    }
  }

  private static void reasons(String title, List<Reason> reasons, StringBuilder to) {
    if (reasons.isEmpty()) {
      return;
    }
    section(title, to);
    for (Reason reason : reasons) {
      int more = reason.cases().size() - MOST_NAMES;
      to.append("* ")
          .append(Numbers.count(reason.cases().size(), "case"))
          .append(", ")
          .append(
              AsciiDocText.plain(reason.reason().isBlank() ? "no reason given" : reason.reason()))
          .append(": ")
          .append(
              reason.cases().stream()
                  .limit(MOST_NAMES)
                  .map(CaseId::text)
                  .map(AsciiDocText::code)
                  .collect(Collectors.joining(", ")))
          .append(more > 0 ? " and " + more + " more" : "")
          .append('\n');
    }
    to.append('\n');
  }

  private static void section(String title, StringBuilder to) {
    to.append("== ").append(title).append("\n\n");
  }

  private static void item(String text, boolean strong, StringBuilder to) {
    String plain = AsciiDocText.plain(text);
    to.append("* ").append(strong ? "**" + plain + "**" : plain).append('\n');
  }
}
