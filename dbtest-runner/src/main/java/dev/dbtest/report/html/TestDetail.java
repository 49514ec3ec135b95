package dev.dbtest.report.html;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.TestResult;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Excerpt;
import dev.dbtest.summary.Summary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is shown beside the list when a test is chosen in it. */
final class TestDetail {
  private static final int FIRST_LINES = 40;
  private static final int LAST_LINES = 80;

  private final Summary summary;
  private final Cases cases;

  TestDetail(Summary summary, Cases cases) {
    this.summary = summary;
    this.cases = cases;
  }

  /** The test as markup; empty if its failure is shown elsewhere on the page. */
  String of(TestResult test, String anchor) {
    if (cases.hasCard(anchor)) {
      return "";
    }
    Html to = new Html();
    facts(test, to);
    CaseId id = test.id();
    String repeat = summary.options().repeat().of(id, test.kind(), summary.run().seed());
    String told = cases.toldAt(id);
    Optional<CaseFailure> failure =
        CaseFailure.of(test, summary.run().seed(), summary.options().repeat());
    if (failure.isPresent() && told == null) {
      new FailureCard(to).body(failure.get());
      return to.toString();
    }
    if (told != null) {
      to.markup("<p>Ended with the same failure as <a")
          .attribute("href", Anchors.link(told))
          .markup(">")
          .text(told)
          .markup("</a>.</p>\n");
    }
    output("Standard output", test.output().stdout(), to);
    output("Standard error", test.output().stderr(), to);
    Command.write(repeat, "Repeat it", to);
    return to.toString();
  }

  private static void facts(TestResult test, Html to) {
    to.markup("<dl class=\"facts\">\n");
    String name = NameText.given(test.id(), test.displayName());
    fact("name", name.isEmpty() ? null : name, to);
    fact("kind", test.kind().label(), to);
    fact("reason", reason(test.outcome()), to);
    if (!test.attempts().isEmpty()) {
      fact("time", DurationText.text(test.duration()), to);
      fact("started", test.started().toString(), to);
    }
    fact("tags", test.tags().isEmpty() ? null : String.join(", ", test.tags().names()), to);
    fact(
        "left running",
        test.metrics().leakedThreads().isEmpty()
            ? null
            : "threads " + String.join(", ", test.metrics().leakedThreads()),
        to);
    to.markup("</dl>\n");
  }

  private static @Nullable String reason(Outcome outcome) {
    String reason =
        outcome instanceof Outcome.Skipped skipped
            ? skipped.reason()
            : outcome instanceof Outcome.NotRun notRun ? notRun.reason() : "";
    return reason.isBlank() ? null : reason;
  }

  private static void fact(String name, @Nullable String value, Html to) {
    if (value != null) {
      to.markup("<dt>").text(name).markup("</dt><dd>").text(value).markup("</dd>\n");
    }
  }

  private static void output(String title, String text, Html to) {
    Excerpt excerpt = Excerpt.of(text, FIRST_LINES, LAST_LINES);
    if (!excerpt.isEmpty()) {
      to.markup("<p class=\"label\">")
          .text(title)
          .markup("</p><pre class=\"output\">")
          .lines(excerpt)
          .markup("</pre>\n");
    }
  }
}
