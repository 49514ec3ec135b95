package dev.dbtest.report.json;

import dev.dbtest.report.ReportFormat;
import dev.dbtest.store.jmh.JmhResultWriter;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The benchmarks of a run as JMH would write them with {@code -rf json}, for the programs that read
 * that. What is in it, and what is not, is said by {@link JmhResultWriter}.
 */
public final class JmhJsonReport implements ReportFormat {

  /** A report in the format of JMH 1.37. */
  public JmhJsonReport() {}

  @Override
  public String name() {
    return "jmh-json";
  }

  @Override
  public String fileName() {
    return "jmh-result.json";
  }

  @Override
  public void write(Summary summary, OutputStream out) throws IOException {
    JmhResultWriter.write(summary.run(), out);
  }
}
