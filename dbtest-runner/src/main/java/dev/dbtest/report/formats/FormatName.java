package dev.dbtest.report.formats;

import dev.dbtest.report.ReportFormat;
import dev.dbtest.report.asciidoc.AsciiDocReport;
import dev.dbtest.report.console.ConsoleReport;
import dev.dbtest.report.console.Detail;
import dev.dbtest.report.console.Style;
import dev.dbtest.report.csv.CsvReport;
import dev.dbtest.report.ctrf.CtrfReport;
import dev.dbtest.report.html.HtmlReport;
import dev.dbtest.report.json.JmhJsonReport;
import dev.dbtest.report.json.JsonReport;
import dev.dbtest.report.json.LinesReport;
import dev.dbtest.report.junit.JUnitXmlReport;
import dev.dbtest.report.markdown.CommentReport;
import dev.dbtest.report.markdown.MarkdownReport;
import dev.dbtest.report.metrics.MetricsReport;

/** Formats of reports by name. Naming one does not load the classes that write it. */
public enum FormatName {
  /** For people at a terminal. */
  CONSOLE,
  /** For machines; holds everything. */
  JSON,
  /** For documents and pull requests. */
  MARKDOWN,
  /** For manuals and sites that are made of AsciiDoc. */
  ASCIIDOC,
  /** Markdown as one comment on a pull request. */
  COMMENT,
  /** One page for a browser, in one file. */
  HTML,
  /** JUnit XML, for CI systems. */
  JUNIT,
  /** For programs that read result files of JMH; benchmarks only. */
  JMH_JSON,
  /** Lines of JSON, written while the run goes on. */
  NDJSON,
  /** A table for spreadsheets and data frames. */
  CSV,
  /** The Common Test Report Format, for tools that read it. */
  CTRF,
  /** OpenMetrics text, which GitLab shows in merge requests. */
  METRICS;

  /** Whether it is a document that can show pictures which are files beside it. */
  public boolean isIllustrated() {
    return this == MARKDOWN || this == ASCIIDOC;
  }

  /**
   * The format with pictures; as it is if it has none.
   *
   * @param document name of the file that is written, by which names of pictures begin
   */
  public ReportFormat illustrated(String document) {
    return switch (this) {
      case MARKDOWN -> new MarkdownReport(document);
      case ASCIIDOC -> new AsciiDocReport(document);
      default -> format();
    };
  }

  /** The format as it is written to a file. */
  public ReportFormat format() {
    return switch (this) {
      case CONSOLE -> new ConsoleReport(Style.PLAIN, ConsoleReport.DEFAULT_WIDTH, Detail.USUAL);
      case JSON -> new JsonReport();
      case MARKDOWN -> new MarkdownReport();
      case ASCIIDOC -> new AsciiDocReport();
      case COMMENT -> new CommentReport();
      case HTML -> new HtmlReport();
      case JUNIT -> new JUnitXmlReport();
      case JMH_JSON -> new JmhJsonReport();
      case NDJSON -> new LinesReport();
      case CSV -> new CsvReport();
      case CTRF -> new CtrfReport();
      case METRICS -> new MetricsReport();
    };
  }
}
