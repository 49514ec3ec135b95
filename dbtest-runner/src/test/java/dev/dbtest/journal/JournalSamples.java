package dev.dbtest.journal;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Round;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Entries to write and read. */
final class JournalSamples {

  static final JournalHeader HEADER =
      new JournalHeader("run-1", 42, Instant.parse("2026-01-02T03:04:05Z"), "dbtest bench");

  static final CaseId CASE =
      new CaseId(
          "junit-jupiter",
          "[method:m()]",
          "p.G",
          "m",
          new ParameterRow("7", "seven", "VII", Map.of("size", "1024")));

  private static final Failure FAILURE =
      new Failure(
          Failure.Phase.MEASUREMENT,
          "java.lang.Error",
          "é\nü",
          new Failure.Comparison("1", "2"),
          List.of(new Failure.Frame("p.G", "m", "G.java", 12, true, "check(n);")),
          "trace",
          "dossier");

  private JournalSamples() {}

  static JournalEntry test() {
    return new JournalEntry.TestFinished(
        new TestResult(
            CASE,
            CaseKind.INTEGRATION,
            "adds up",
            Tags.of("fast", "pure"),
            new Outcome.Flaky(FAILURE),
            List.of(new Attempt(1, new Outcome.Failed(FAILURE), Duration.ofMillis(7))),
            Instant.parse("2026-01-02T03:04:06.5Z"),
            Instant.parse("2026-01-02T03:04:07.25Z"),
            Duration.ofMillis(750),
            new CapturedOutput("out", "err", 3),
            new CaseMetrics(2, 4096, List.of("pool-1"))));
  }

  static JournalEntry fork(int block) {
    return new JournalEntry.ForkMeasured(
        CASE,
        "first",
        new Fork(
            block,
            block + 1,
            Instant.parse("2026-01-02T03:04:05.000000006Z"),
            Duration.ofMillis(1100),
            List.of(new Round(9.5, 10)),
            List.of(new Round(8.25, 20), new Round(Double.MIN_VALUE, Long.MAX_VALUE)),
            List.of(
                new Metric(Metric.ALLOCATION, "B/op", List.of(16.0, 24.0), Metric.Aggregation.MAX)),
            List.of(new Fork.Percentile(99.9, 1e6))));
  }

  static JournalEntry failure() {
    return new JournalEntry.ForkFailed(CASE, "confirmation", 3, FAILURE);
  }
}
