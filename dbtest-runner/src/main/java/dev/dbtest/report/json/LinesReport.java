package dev.dbtest.report.json;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.ReportFormat;
import dev.dbtest.store.RunLines;
import dev.dbtest.store.RunWriter;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The run as lines of JSON, one a result. A command that runs something writes them while it runs;
 * this writes those of a run that is over.
 */
public final class LinesReport implements ReportFormat {

  /** A report in the current version of the format. */
  public LinesReport() {}

  @Override
  public String name() {
    return "ndjson";
  }

  @Override
  public String fileName() {
    return "report.ndjson";
  }

  @Override
  public void write(Summary summary, OutputStream out) throws IOException {
    RunResult run = summary.run();
    RunLines lines = new RunLines(out);
    lines.begin(
        run.version(),
        run.command(),
        run.seed(),
        run.started(),
        run.tests().size(),
        run.benchmarks().size());
    end(summary, lines);
  }

  /**
   * Writes what is still missing of a run, and the last line.
   *
   * @throws IOException if a line could not be written
   */
  public static void end(Summary summary, RunLines lines) throws IOException {
    lines.end(
        summary.run(),
        new RunWriter.Additions() {
          @Override
          public void toHead(JsonOut json) throws IOException {
            SummaryOptionsJson.write(summary.options(), json);
          }
        });
  }
}
