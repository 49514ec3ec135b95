package dev.dbtest.report;

import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.io.OutputStream;

/** A way to write a run down. The same summary gives the same bytes, wherever it is written. */
public interface ReportFormat {

  /** Name for {@code --report} and {@code --format}, such as {@code json}. */
  String name();

  /** File name for a report whose file the user leaves open, such as {@code report.json}. */
  String fileName();

  /**
   * Writes the report in UTF-8.
   *
   * @param out where to; flushed at the end and not closed
   * @throws IOException if {@code out} does not take it
   */
  void write(Summary summary, OutputStream out) throws IOException;
}
