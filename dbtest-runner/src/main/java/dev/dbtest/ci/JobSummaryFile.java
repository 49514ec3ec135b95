package dev.dbtest.ci;

import dev.dbtest.report.ReportFormat;
import dev.dbtest.summary.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Adds a report to the file that GitHub shows as the summary of a job. */
public final class JobSummaryFile {

  /** GitHub refuses a summary of more than a mebibyte as a whole. */
  private static final int MOST_BYTES = 1_000_000;

  private static final String FOLDED = "\n<details>";

  private JobSummaryFile() {}

  /**
   * Adds the report; of one that is too long the first failures stay.
   *
   * @throws IOException if the file does not take it
   */
  public static void append(ReportFormat markdown, Summary summary, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    markdown.write(summary, bytes);
    String text = bytes.toString(StandardCharsets.UTF_8);
    long present = Files.exists(file) ? Files.size(file) : 0;
    String fitting = cut(text, (int) Math.max(0, MOST_BYTES - present));
    Files.writeString(file, fitting + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Cuts between two folded details, so that what stays is whole. */
  static String cut(String text, int bytes) {
    if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
      return text;
    }
    // In UTF-8 a char takes three bytes at most.
    int end = text.lastIndexOf(FOLDED, Math.min(text.length(), bytes / 3));
    return text.substring(0, Math.max(0, end))
        + "\n\nThe rest does not fit here; the report in JUnit XML has it all.\n";
  }
}
