package dev.dbtest.report.console;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Problem.Severity;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.Counts;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.GateSummary;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Machine;
import dev.dbtest.summary.MergedProblems;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.QuarantineText;
import dev.dbtest.summary.Reason;
import dev.dbtest.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the end of the report: problems, what did not run, counts, time and seed. */
final class SummaryText {
  private static final String INDENT = "  ";
  private static final int LABEL_WIDTH = 12;
  private static final int MOST_NAMES = 3;

  private final Page page;
  private final Style style;
  private final Detail detail;

  SummaryText(Page page, Detail detail) {
    this.page = page;
    this.style = page.style();
    this.detail = detail;
  }

  void print(Summary summary) {
    problems(summary.run().problems());
    gates(summary.gates());
    slowest(summary.slowest());
    page.blank();
    page.raw(style.paint(Ink.STRONG, "Summary"));
    counts("tests", summary.tests());
    counts("benchmarks", summary.benchmarks());
    if (!summary.gates().outcomes().isEmpty()) {
      entry("gates", Ink.PLAIN, summary.gates().counts());
    }
    flaky(summary);
    quarantine(summary);
    reasons("not run", summary.notRun(), Ink.BAD);
    if (detail.verbose()) {
      reasons("skipped", summary.skipped(), Ink.PLAIN);
    }
    RunResult run = summary.run();
    if (run.interrupted()) {
      entry(
          "interrupted", Ink.CAUTION, "before the plan was done; the results are those there are");
    }
    if (detail.verbose()) {
      entry("command", Ink.PLAIN, run.command());
    }
    if (detail.verbose() || !run.benchmarks().isEmpty()) {
      entry("machine", Ink.PLAIN, Machine.of(run.environment()));
    }
    if (!detail.configuration().isEmpty()) {
      entry("config", Ink.QUIET, detail.configuration());
    }
    entry("time", Ink.PLAIN, DurationText.text(run.duration()) + ", seed " + run.seed());
    if (!summary.beyondTheCases().isEmpty()) {
      entry("also red", Ink.BAD, summary.beyondTheCases());
    }
    page.blank();
    page.raw(style.paint(summary.isGreen() ? Ink.GOOD : Ink.BAD_STRONG, summary.closingLine()));
  }

  private void problems(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    page.blank();
    page.raw(style.paint(Ink.STRONG, "Problems"));
    for (Problem problem : MergedProblems.of(problems)) {
      boolean error = problem.severity() == Severity.ERROR;
      page.labelled(
          INDENT,
          error ? "error" : "warning",
          error ? Ink.BAD_STRONG : Ink.CAUTION,
          Ink.PLAIN,
          problem.text().replace('\n', ' '));
    }
  }

  private void gates(GateSummary gates) {
    List<Sentence> sentences = gates.sentences();
    if (sentences.isEmpty()) {
      return;
    }
    page.blank();
    page.raw(style.paint(Ink.STRONG, "Gates"));
    for (Sentence sentence : sentences) {
      page.line(INDENT, Ink.of(sentence.tone()), sentence.text());
    }
  }

  private void slowest(List<TestResult> slowest) {
    if (slowest.isEmpty()) {
      return;
    }
    page.blank();
    page.raw(style.paint(Ink.STRONG, "Slowest tests"));
    for (TestResult test : slowest) {
      String time = DisplayWidth.padStart(style.safe(DurationText.text(test.duration())), 10);
      page.raw(INDENT + time + "  " + page.cut(test.id().text()));
    }
  }

  private void counts(String label, Counts counts) {
    if (counts.total() == 0) {
      return;
    }
    List<String> parts = new ArrayList<>();
    add(parts, counts.passed(), "passed");
    add(parts, counts.flaky(), "flaky");
    add(parts, counts.failed(), "failed");
    add(parts, counts.errors(), "in error");
    add(parts, counts.notRun(), "not run");
    add(parts, counts.quarantined(), "failed in quarantine");
    add(parts, counts.skipped(), "skipped");
    entry(label, Ink.PLAIN, counts.total() + ": " + String.join(", ", parts));
  }

  private static void add(List<String> parts, int number, String word) {
    if (number > 0) {
      parts.add(number + " " + word);
    }
  }

  private void flaky(Summary summary) {
    boolean red = summary.options().flakyRed();
    String verdict = red ? ", which counts as failed" : "";
    for (CaseFailure failure : summary.flaky()) {
      entry(
          "flaky",
          red ? Ink.BAD : Ink.CAUTION,
          "%s passed on attempt %s%s"
              .formatted(failure.id().text(), failure.attempts().size(), verdict));
    }
  }

  private void quarantine(Summary summary) {
    if (!summary.options().quarantine().isEmpty()) {
      String text = QuarantineText.of(summary);
      if (!text.isEmpty()) {
        entry("quarantine", summary.quarantined().isEmpty() ? Ink.PLAIN : Ink.CAUTION, text);
      }
    }
  }

  private void reasons(String label, List<Reason> reasons, Ink ink) {
    for (Reason reason : reasons) {
      String names =
          reason.cases().stream()
              .limit(MOST_NAMES)
              .map(CaseId::text)
              .collect(Collectors.joining(", "));
      String more = reason.cases().size() > MOST_NAMES ? ", …" : "";
      String text = reason.reason().isBlank() ? "no reason given" : reason.reason();
      entry(
          label,
          ink,
          "%s, %s: %s%s"
              .formatted(Numbers.count(reason.cases().size(), "case"), text, names, more));
    }
  }

  private void entry(String label, Ink ink, String text) {
    page.raw(
        INDENT
            + style.paint(Ink.QUIET, DisplayWidth.padEnd(label, LABEL_WIDTH))
            + style.paint(ink, page.cut(text)));
  }
}
