package dev.dbtest.store;

import dev.dbtest.json.JsonObject;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;
import java.time.Instant;

/** Reads what {@link TestWriter} writes. */
final class TestReader {
  private TestReader() {}

  static TestResult test(JsonObject test) {
    Outcome outcome = CaseReader.outcome(test);
    return new TestResult(
        CaseReader.id(test),
        test.constant("kind", CaseKind.class),
        test.text("displayName"),
        Tags.of(test.texts("tags")),
        outcome,
        test.list("attempts", attempt -> attempt(attempt, outcome)),
        test.instant("started"),
        ended(test),
        test.nanos("durationNanos"),
        output(test.object("output")),
        metrics(test.object("metrics")));
  }

  /**
   * When a test ended. Runs that were stored before this was kept have only the start and the
   * duration.
   */
  private static Instant ended(JsonObject test) {
    return test.has("ended")
        ? test.instant("ended")
        : test.instant("started").plus(test.nanos("durationNanos"));
  }

  private static Attempt attempt(JsonObject attempt, Outcome ofTest) {
    return new Attempt(
        attempt.smallInteger("number"), outcome(attempt, ofTest), attempt.nanos("durationNanos"));
  }

  /** The reason for an end that is that of the test is told there. */
  private static Outcome outcome(JsonObject attempt, Outcome ofTest) {
    JsonObject outcome = attempt.object("outcome");
    boolean hasReason = outcome.has("failure") || outcome.has("reason");
    return !hasReason && outcome.text("status").equals(ofTest.status().name())
        ? ofTest
        : CaseReader.outcome(attempt);
  }

  private static CapturedOutput output(JsonObject output) {
    return new CapturedOutput(
        output.text("stdout"), output.text("stderr"), output.integer("droppedBytes"));
  }

  private static CaseMetrics metrics(JsonObject metrics) {
    return new CaseMetrics(
        metrics.smallInteger("threads"),
        metrics.integer("heapBytes"),
        metrics.texts("leakedThreads"));
  }
}
