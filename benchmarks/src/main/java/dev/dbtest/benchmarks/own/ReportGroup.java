package dev.dbtest.benchmarks.own;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.ReportFormat;
import dev.dbtest.report.console.ConsoleReport;
import dev.dbtest.report.console.Detail;
import dev.dbtest.report.console.Style;
import dev.dbtest.report.html.HtmlReport;
import dev.dbtest.report.json.JsonReport;
import dev.dbtest.report.markdown.MarkdownReport;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Question: how long does a user wait for each report after the last result?
 *
 * <p>Workload: a run of {@code results} results, nine in ten of them tests, one test in a hundred
 * failed with a diff and a stack trace, benchmarks in groups of four with six forks each. From the
 * run to the bytes of the report, the statistics and comparisons of the benchmarks included.
 *
 * <pre>{@code ./dbtest bench --pattern ReportGroup}</pre>
 */
@BenchmarkGroup(tags = "own")
public class ReportGroup {

  /** Results of the run. */
  @Params("1000")
  public int results;

  private final Statistics statistics = new Statistics();
  private final ReportFormat console =
      new ConsoleReport(Style.PLAIN, ConsoleReport.DEFAULT_WIDTH, Detail.USUAL);
  private final ReportFormat json = new JsonReport();
  private final ReportFormat markdown = new MarkdownReport();
  private final ReportFormat html = new HtmlReport();
  private RunResult run = SampleRun.of(1);

  /** Makes the run. */
  @SetupSuite
  public void makeRun() {
    run = SampleRun.of(results);
  }

  /** Text for a terminal. */
  @Bench(baseline = true)
  public byte[] console() throws IOException {
    return write(console);
  }

  /** JSON with all raw samples. */
  @Bench
  public byte[] json() throws IOException {
    return write(json);
  }

  /** Tables for a pull request. */
  @Bench
  public byte[] markdown() throws IOException {
    return write(markdown);
  }

  /** A page with pictures, and with everything packed that nobody looks at first. */
  @Bench
  public byte[] html() throws IOException {
    return write(html);
  }

  private byte[] write(ReportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(Summary.of(run, SummaryOptions.defaults(), statistics), out);
    return out.toByteArray();
  }
}
