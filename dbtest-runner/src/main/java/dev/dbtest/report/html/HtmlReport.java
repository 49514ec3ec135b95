package dev.dbtest.report.html;

import dev.dbtest.report.TextReport;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.GroupSummary;
import dev.dbtest.summary.Reason;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.util.List;

/**
 * One file for a browser, which reads without a network and, as far as the summary and all that did
 * not pass are concerned, without script. The rest is packed and opened when it is looked at.
 */
public final class HtmlReport implements TextReport {
  /** So many failures are open from the start. */
  private static final int OPEN_FAILURES = 3;

  private static final int MOST_NAMES = 50;
  private static final String QUARANTINE = "quarantine";
  private static final String QUARANTINED = "quarantined";

  /** A report for this version's style and script. */
  public HtmlReport() {}

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String fileName() {
    return "report.html";
  }

  /** The page as text; every line ends in {@code \n}. */
  @Override
  public String text(Summary summary) throws IOException {
    PageParts parts = PageParts.load();
    Cases cases = new Cases(summary);
    PageHead head = new PageHead(summary);
    Html to = new Html();
    head.writeStart(parts, to);
    head.writeVerdict(to);
    navigation(summary, to);
    to.markup("<main id=\"main\">\n");
    failures("failures", "Failures", summary.failures(), cases, to);
    Remarks.problems(summary.run().problems(), to);
    Remarks.gates(summary.gates(), to);
    failures(QUARANTINE, "Failed in quarantine", summary.quarantined(), cases, to);
    failures("flaky", "Flaky tests", summary.flaky(), cases, to);
    reasons("notrun", "Not run", summary.notRun(), to);
    new Benchmarks(summary, cases, to).write();
    new TestList(summary, cases).write(to);
    reasons("skipped", "Skipped", summary.skipped(), to);
    head.writeFacts(to);
    to.markup("</main>\n<div id=\"detail\" class=\"js-only\" role=\"region\"")
        .markup(" aria-label=\"Chosen test\" tabindex=\"-1\" hidden></div>\n")
        .markup("<p id=\"said\" class=\"unseen\" role=\"status\"></p>\n<script>")
        .markup(parts.script())
        .markup("</script>\n</body>\n</html>\n");
    return to.toString();
  }

  private static void navigation(Summary summary, Html to) {
    to.markup("<div class=\"bar\">\n<form role=\"search\" class=\"js-only\">")
        .markup("<input type=\"search\" id=\"query\" autocomplete=\"off\" spellcheck=\"false\"")
        .markup(" aria-label=\"Search and filter\" aria-describedby=\"help\"")
        .markup(" placeholder=\"Search: text, s:failed, @tag\"> <output id=\"found\"></output>")
        .markup(" <span id=\"help\" class=\"help\"><kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd>")
        .markup(" next, previous <kbd>Enter</kbd> open <kbd>Esc</kbd> close</span></form>\n")
        .markup("<nav aria-label=\"Parts of the report\">");
    link("failures", "Failures", summary.failures().size(), to);
    link("problems", "Problems", summary.run().problems().size(), to);
    link("gates", "Gates", summary.gates().outcomes().size(), to);
    link(QUARANTINE, "Quarantine", summary.quarantined().size(), to);
    link("flaky", "Flaky", summary.flaky().size(), to);
    link("notrun", "Not run", count(summary.notRun()), to);
    link("benchmarks", "Benchmarks", groupCases(summary.groups()), to);
    link("tests", "Tests", summary.tests().total(), to);
    link("skipped", "Skipped", count(summary.skipped()), to);
    to.markup("<a href=\"#run\">Run</a></nav>\n</div>\n");
  }

  private static void link(String id, String title, int count, Html to) {
    if (count > 0) {
      to.markup("<a")
          .attribute("href", "#" + id)
          .markup(">")
          .text(title)
          .markup(" <span class=\"count\">")
          .number(count)
          .markup("</span></a>");
    }
  }

  private static int count(List<Reason> reasons) {
    return reasons.stream().mapToInt(reason -> reason.cases().size()).sum();
  }

  private static int groupCases(List<GroupSummary> groups) {
    return groups.stream().mapToInt(group -> group.variants().size()).sum();
  }

  private static void failures(
      String id, String title, List<CaseFailure> failures, Cases cases, Html to) {
    if (failures.isEmpty()) {
      return;
    }
    to.markup("<section")
        .attribute("id", id)
        .markup("><h2>")
        .text(title)
        .markup(" <span class=\"count\">")
        .number(failures.size())
        .markup("</span></h2>\n");
    FailureCard card = new FailureCard(to);
    int written = 0;
    for (CaseFailure failure : failures) {
      String anchor = cases.ofCard(failure);
      if (anchor != null) {
        String key = id.equals(QUARANTINE) ? QUARANTINED : Mark.key(failure.status());
        card.write(failure, anchor, written < OPEN_FAILURES, key);
        written++;
      }
    }
    if (written < failures.size()) {
      to.markup("<p class=\"more\">… and ")
          .number(failures.size() - (long) written)
          .markup(" more, which the list of all tests shows.</p>\n");
    }
    to.markup("</section>\n");
  }

  private static void reasons(String id, String title, List<Reason> reasons, Html to) {
    if (reasons.isEmpty()) {
      return;
    }
    to.markup("<section")
        .attribute("id", id)
        .markup("><h2>")
        .text(title)
        .markup(" <span class=\"count\">")
        .number(count(reasons))
        .markup("</span></h2>\n");
    for (Reason reason : reasons) {
      reason(reason, to);
    }
    to.markup("</section>\n");
  }

  private static void reason(Reason reason, Html to) {
    String text = reason.reason().isBlank() ? "no reason given" : reason.reason();
    to.markup("<details class=\"reason\"><summary>")
        .text(NameText.cut(text))
        .markup(" <span class=\"count\">")
        .number(reason.cases().size())
        .markup("</span></summary><ul class=\"names\">\n");
    reason.cases().stream()
        .limit(MOST_NAMES)
        .forEach(
            id -> {
              to.markup("<li>");
              NameText.write(id, to);
              to.markup("</li>\n");
            });
    int more = reason.cases().size() - MOST_NAMES;
    if (more > 0) {
      to.markup("<li>… and ").number(more).markup(" more</li>\n");
    }
    to.markup("</ul></details>\n");
  }
}
