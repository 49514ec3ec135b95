package dev.dbtest.cli;

import dev.dbtest.doctor.Finding;
import dev.dbtest.json.JsonOut;
import dev.dbtest.report.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** Findings as lines for people, and as JSON for machines. */
final class DoctorText {

  private static final int GRADE_WIDTH = 9;
  private static final int SUBJECT_WIDTH = 11;

  private DoctorText() {}

  /** One line for each finding, with one below it for what to do; and how many there are. */
  static String of(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    int warnings = 0;
    int troubles = 0;
    for (Finding finding : findings) {
      warnings += finding.grade() == Finding.Grade.WARNING ? 1 : 0;
      troubles += finding.grade() == Finding.Grade.TROUBLE ? 1 : 0;
      text.append(padded(word(finding), GRADE_WIDTH))
          .append(padded(finding.subject(), SUBJECT_WIDTH))
          .append(SafeText.line(finding.fact()))
          .append('\n');
      if (!finding.remedy().isEmpty()) {
        text.append(" ".repeat(GRADE_WIDTH + SUBJECT_WIDTH))
            .append(SafeText.line(finding.remedy()))
            .append('\n');
      }
    }
    return text.append('\n').append(closing(warnings, troubles)).append('\n').toString();
  }

  private static String closing(int warnings, int troubles) {
    String warned = warnings + (warnings == 1 ? " warning" : " warnings");
    if (troubles > 0) {
      return "Nothing can be run before what is marked as trouble is mended; " + warned + ".";
    }
    return warnings == 0 ? "All is well." : "Ready to run; " + warned + ".";
  }

  /**
   * Writes the same as JSON.
   *
   * @throws IOException if {@code out} does not take it
   */
  static void writeJson(OutputStream out, List<Finding> findings) throws IOException {
    JsonOut json = new JsonOut(out);
    json.object(
        () ->
            json.array(
                "findings",
                findings,
                finding ->
                    json.object(
                        () -> {
                          json.text("grade", word(finding));
                          json.text("subject", finding.subject());
                          json.text("fact", finding.fact());
                          json.text("remedy", finding.remedy());
                        })));
    json.finish();
  }

  private static String word(Finding finding) {
    return finding.grade().name().toLowerCase(Locale.ROOT);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
