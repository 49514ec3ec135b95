package dev.dbtest.report.markdown;

import dev.dbtest.model.CaseKind;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.RunHead;
import dev.dbtest.report.TextReport;
import dev.dbtest.summary.Summary;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Markdown report as one comment on a pull request: the verdict in the first line, failures in
 * front of everything else, and no longer than GitHub takes. The comment begins with a mark that
 * readers do not see, by which a job finds the comment of the run before and replaces it.
 */
public final class CommentReport implements TextReport {

  /** GitHub takes 65,536 characters. */
  private static final int MOST_CHARACTERS = 60_000;

  private static final String FOLDED = "\n<details>";
  private static final String SECTION = "\n## ";
  private static final String REST =
      "\n\nThe rest does not fit into a comment; the report has it all.\n";

  /** A comment on the whole run. */
  public CommentReport() {}

  @Override
  public String name() {
    return "comment";
  }

  @Override
  public String fileName() {
    return "comment.md";
  }

  /** The comment as text. */
  @Override
  public String text(Summary summary) {
    String verdict = summary.isGreen() ? "✅ " : "❌ ";
    String text =
        "<!-- dbtest:"
            + kinds(summary)
            + " -->\n"
            + verdict
            + RunHead.result(summary, MarkdownText.IN_CELL)
            + "\n\n"
            + new MarkdownReport().failuresFirst(summary);
    return cut(text);
  }

  /** What ran, so that the comments of two jobs do not replace each other. */
  private static String kinds(Summary summary) {
    Set<String> kinds = new TreeSet<>();
    for (TestResult test : summary.run().tests()) {
      kinds.add(test.kind().name().toLowerCase(Locale.ROOT));
    }
    if (!summary.run().benchmarks().isEmpty()) {
      kinds.add(CaseKind.BENCHMARK.name().toLowerCase(Locale.ROOT));
    }
    return kinds.isEmpty() ? "nothing" : String.join("+", kinds);
  }

  /** Cuts where something ends, so that what stays is whole. */
  static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int most = MOST_CHARACTERS - REST.length();
    int end = Math.max(text.lastIndexOf(FOLDED, most), text.lastIndexOf(SECTION, most));
    return text.substring(0, Math.max(0, end)).stripTrailing() + REST;
  }
}
