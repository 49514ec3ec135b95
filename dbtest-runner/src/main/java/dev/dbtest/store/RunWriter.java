package dev.dbtest.store;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a run as JSON: who ran, how each case ended, and the raw samples of every fork. {@link
 * RunReader} reads it back.
 */
public final class RunWriter {

  private final Additions additions;

  /** Writes runs with additions to their facts. */
  public RunWriter(Additions additions) {
    this.additions = additions;
  }

  /**
   * What is written beside the facts of a run. Readers of runs skip it. Nothing is added unless a
   * method is overridden.
   */
  public interface Additions {

    /** Fields of the run, after those that say which run it is. */
    default void toHead(JsonOut json) throws IOException {}

    /** Fields of the run, before its tests and benchmarks. */
    default void beforeCases(JsonOut json) throws IOException {}

    /** Fields of a benchmark, before its samples. */
    default void toBenchmark(BenchmarkResult result, JsonOut json) throws IOException {}
  }

  /**
   * Writes the document in UTF-8.
   *
   * @param out where to; flushed at the end and not closed
   * @throws IOException if {@code out} does not take it
   */
  public void write(RunResult run, OutputStream out) throws IOException {
    JsonOut json = new JsonOut(out);
    CaseFields cases = new CaseFields(json);
    TestWriter tests = new TestWriter(json, cases);
    BenchmarkResultWriter benchmarks = new BenchmarkResultWriter(json, cases, additions);
    json.object(
        () -> {
          json.text("schema", Schema.current());
          head(run, json);
          additions.toHead(json);
          json.array("problems", run.problems(), problem -> problem(problem, json));
          additions.beforeCases(json);
          json.array("tests", run.tests(), tests::write);
          json.array("benchmarks", run.benchmarks(), benchmarks::write);
        });
    json.finish();
  }

  /** Fields that say which run it is. */
  static void head(RunResult run, JsonOut json) throws IOException {
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

  private static void problem(Problem problem, JsonOut json) throws IOException {
    json.object(() -> problemFields(problem, json));
  }

  /** Fields of a problem. */
  static void problemFields(Problem problem, JsonOut json) throws IOException {
    json.text("severity", problem.severity().name());
    json.text("subject", problem.subject());
    json.text("message", problem.message());
    json.text("remedy", problem.remedy());
  }
}
