package dev.dbtest.report.html;

import dev.dbtest.model.Problem;
import dev.dbtest.model.Problem.Severity;
import dev.dbtest.summary.GateSummary;
import dev.dbtest.summary.MergedProblems;
import java.util.List;

/** What is to be said about the run beside its cases. */
final class Remarks {
  private Remarks() {}

  static void problems(List<Problem> problems, Html to) {
    if (problems.isEmpty()) {
      return;
    }
    to.markup("<section id=\"problems\"><h2>Problems <span class=\"count\">")
        .number(problems.size())
        .markup("</span></h2>\n<ul class=\"remarks\">\n");
    for (Problem problem : MergedProblems.of(problems)) {
      boolean error = problem.severity() == Severity.ERROR;
      to.markup(error ? "<li class=\"bad\"><b>error</b> " : "<li class=\"caution\"><b>warning</b> ")
          .text(problem.text())
          .markup("</li>\n");
    }
    to.markup("</ul></section>\n");
  }

  static void gates(GateSummary gates, Html to) {
    if (gates.outcomes().isEmpty() && gates.unanswered().isEmpty()) {
      return;
    }
    to.markup("<section id=\"gates\"><h2>Gates</h2>\n");
    if (!gates.outcomes().isEmpty()) {
      to.markup("<p>").text(gates.counts()).markup("</p>\n");
    }
    Benchmarks.sentences("remarks", gates.sentences(), to);
    to.markup("</section>\n");
  }
}
