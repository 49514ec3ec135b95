package dev.dbtest.report.ctrf;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.ReportFormat;
import dev.dbtest.summary.Counts;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Tests and benchmarks as a document of the <a href="https://ctrf.io">Common Test Report
 * Format</a>, version 0.0.0. It knows neither errors nor tests that could not be run; both are
 * failed there, as they are red here, and {@code rawStatus} has the status itself.
 */
public final class CtrfReport implements ReportFormat {

  private static final String VERSION = "0.0.0";

  /** A report with all cases. */
  public CtrfReport() {}

  @Override
  public String name() {
    return "ctrf";
  }

  @Override
  public String fileName() {
    return "ctrf-report.json";
  }

  @Override
  public void write(Summary summary, OutputStream out) throws IOException {
    JsonOut json = new JsonOut(out);
    json.object(
        () -> {
          json.text("reportFormat", "CTRF");
          json.text("specVersion", VERSION);
          json.instant("timestamp", ended(summary.run()));
          json.text("generatedBy", "dbtest");
          json.object("results", () -> results(summary, json));
        });
    json.finish();
  }

  private static void results(Summary summary, JsonOut json) throws IOException {
    RunResult run = summary.run();
    json.object(
        "tool",
        () -> {
          json.text("name", "dbtest");
          json.text("version", run.version());
        });
    json.object("summary", () -> counts(summary, json));
    CtrfCase cases = new CtrfCase(json, summary);
    json.array("tests", cases.all(), cases::write);
    json.object("environment", () -> json.object("extra", () -> environment(run, json)));
  }

  private static void counts(Summary summary, JsonOut json) throws IOException {
    RunResult run = summary.run();
    Counts counts = summary.counts();
    boolean flakyRed = summary.options().flakyRed();
    long others = CtrfCase.others(summary).size();
    json.integer("tests", counts.total() + others);
    json.integer("passed", counts.passed() + (flakyRed ? 0 : counts.flaky()));
    json.integer("failed", counts.red() + others + (flakyRed ? counts.flaky() : 0));
    json.integer("skipped", counts.skipped());
    json.integer("pending", 0);
    json.integer("other", counts.quarantined());
    json.integer("flaky", counts.flaky());
    json.integer("suites", suites(run));
    json.integer("start", run.started().toEpochMilli());
    json.integer("stop", ended(run).toEpochMilli());
    json.integer("duration", run.duration().toMillis());
  }

  private static int suites(RunResult run) {
    Set<String> classes = new HashSet<>();
    for (TestResult test : run.tests()) {
      classes.add(test.id().className());
    }
    for (BenchmarkResult benchmark : run.benchmarks()) {
      classes.add(benchmark.id().className());
    }
    return classes.size();
  }

  private static void environment(RunResult run, JsonOut json) throws IOException {
    json.text("command", run.command());
    json.text("seed", Long.toString(run.seed()));
    json.texts("machine", run.environment().facts());
  }

  private static Instant ended(RunResult run) {
    return run.started().plus(run.duration());
  }
}
