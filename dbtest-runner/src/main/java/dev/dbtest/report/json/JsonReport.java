package dev.dbtest.report.json;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.ReportFormat;
import dev.dbtest.summary.Counts;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.VariantSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;

/**
 * The whole run as JSON: raw samples of every fork, with the statistics beside them. {@link
 * JsonRun} reads it back.
 */
public final class JsonReport implements ReportFormat {

  /** A report in the current version of the format. */
  public JsonReport() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String fileName() {
    return "report.json";
  }

  @Override
  public void write(Summary summary, OutputStream out) throws IOException {
    // By identity, since a case that was repeated has the same name in each repetition.
    IdentityHashMap<BenchmarkResult, VariantSummary> variants = new IdentityHashMap<>();
    summary.groups().forEach(group -> group.variants().forEach(v -> variants.put(v.result(), v)));
    JsonOut json = new JsonOut(out);
    CaseJson cases = new CaseJson(json);
    TestJson tests = new TestJson(json, cases);
    BenchmarkJson benchmarks = new BenchmarkJson(json, cases, new StatisticsJson(json));
    GateJson gates = new GateJson(json, cases);
    RunResult run = summary.run();
    json.object(
        () -> {
          json.text("schema", Schema.current());
          head(run, json);
          counts(summary.counts(), json);
          json.array("problems", run.problems(), problem -> problem(problem, json));
          json.array("gates", summary.gates().outcomes(), gates::write);
          json.array("tests", run.tests(), tests::write);
          json.array(
              "benchmarks",
              run.benchmarks(),
              result -> benchmarks.write(result, variants.get(result)));
        });
    json.finish();
  }

  private static void head(RunResult run, JsonOut json) throws IOException {
    json.text("runId", run.runId());
    json.text("version", run.version());
    json.text("command", run.command());
    // As text, since some readers keep only 53 bits of a number.
    json.text("seed", Long.toString(run.seed()));
    json.instant("started", run.started());
    json.nanos("durationNanos", run.duration());
    json.flag("interrupted", run.interrupted());
    json.texts("environment", run.environment().facts());
  }

  private static void counts(Counts counts, JsonOut json) throws IOException {
    json.object(
        "counts",
        () -> {
          json.integer("passed", counts.passed());
          json.integer("failed", counts.failed());
          json.integer("errors", counts.errors());
          json.integer("skipped", counts.skipped());
          json.integer("flaky", counts.flaky());
          json.integer("notRun", counts.notRun());
        });
  }

  private static void problem(Problem problem, JsonOut json) throws IOException {
    json.object(
        () -> {
          json.text("severity", problem.severity().name());
          json.text("subject", problem.subject());
          json.text("message", problem.message());
          json.text("remedy", problem.remedy());
        });
  }
}
