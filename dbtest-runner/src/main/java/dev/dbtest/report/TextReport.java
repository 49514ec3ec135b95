package dev.dbtest.report;

import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A format that is made as one text. */
public interface TextReport extends ReportFormat {

  /**
   * The report as text.
   *
   * @throws IOException if something that it is made of cannot be read
   */
  String text(Summary summary) throws IOException;

  @Override
  default void write(Summary summary, OutputStream out) throws IOException {
    out.write(text(summary).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
