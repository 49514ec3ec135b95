package dev.dbtest.store;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.TestResult;
import java.io.IOException;

/** Writes results of tests. */
final class TestWriter {
  private final JsonOut json;
  private final CaseFields cases;

  TestWriter(JsonOut json, CaseFields cases) {
    this.json = json;
    this.cases = cases;
  }

  void write(TestResult test) throws IOException {
    json.object(() -> fields(test));
  }

  /** What {@link #write} puts into an object. */
  void fields(TestResult test) throws IOException {
    cases.id(test.id());
    json.text("kind", test.kind().name());
    json.text("displayName", test.displayName());
    json.texts("tags", test.tags().names());
    cases.outcome(test.outcome());
    json.array("attempts", test.attempts(), attempt -> attempt(attempt, test));
    json.instant("started", test.started());
    json.instant("ended", test.ended());
    json.nanos("durationNanos", test.duration());
    output(test.output());
    metrics(test.metrics());
  }

  /** An attempt that ended as the test did does not repeat why. */
  private void attempt(Attempt attempt, TestResult test) throws IOException {
    json.object(
        () -> {
          json.integer("number", (long) attempt.number());
          if (attempt.outcome().equals(test.outcome())) {
            cases.status(attempt.outcome());
          } else {
            cases.outcome(attempt.outcome());
          }
          json.nanos("durationNanos", attempt.duration());
        });
  }

  private void output(CapturedOutput output) throws IOException {
    json.object(
        "output",
        () -> {
          json.text("stdout", output.stdout());
          json.text("stderr", output.stderr());
          json.integer("droppedBytes", output.dropped());
        });
  }

  private void metrics(CaseMetrics metrics) throws IOException {
    json.object(
        "metrics",
        () -> {
          json.integer("threads", (long) metrics.threads());
          json.integer("heapBytes", metrics.heapBytes());
          json.texts("leakedThreads", metrics.leakedThreads());
        });
  }
}
