package dev.dbtest.testing;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Limits;
import dev.dbtest.model.ListedBenchmark;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Round;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.WarmupWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One of each, with components that are all different from each other and from any default. */
public final class Samples {

  private Samples() {}

  /** A case with a row. */
  public static CaseId caseId() {
    return new CaseId(
        "junit-jupiter",
        "[method:adds()]",
        "shop.Sums",
        "adds",
        new ParameterRow("7", "seven", "VII", Map.of("size", "1024")));
  }

  /** A failure with all that there may be of one. */
  public static Failure failure() {
    return new Failure(
        Failure.Phase.TEARDOWN,
        "java.lang.AssertionError",
        "é is not ü",
        new Failure.Comparison("é", "ü"),
        List.of(new Failure.Frame("shop.Sums", "add", "Sums.java", 12, true, "check(a + b);")),
        "trace",
        "dossier");
  }

  /** An attempt that failed. */
  public static Attempt attempt() {
    return new Attempt(2, new Outcome.Failed(failure()), Duration.ofMillis(7));
  }

  /** What a case printed. */
  public static CapturedOutput output() {
    return new CapturedOutput("out", "err", 3);
  }

  /** What was seen at the end of a case. */
  public static CaseMetrics metrics() {
    return new CaseMetrics(2, 4096, List.of("pool-1"));
  }

  /** How a test ended. */
  public static TestResult testResult() {
    return new TestResult(
        caseId(),
        CaseKind.INTEGRATION,
        "adds up",
        Tags.of("fast", "pure"),
        new Outcome.Flaky(failure()),
        List.of(attempt()),
        Instant.parse("2026-01-02T03:04:06.5Z"),
        Instant.parse("2026-01-02T03:04:07.25Z"),
        Duration.ofMillis(750),
        output(),
        metrics());
  }

  /** A round. */
  public static Round round() {
    return new Round(8.25, 20);
  }

  /** A fork. */
  public static Fork fork() {
    return new Fork(
        3,
        4,
        Instant.parse("2026-01-02T03:04:05.000000006Z"),
        Duration.ofMillis(1100),
        List.of(new Round(9.5, 10)),
        List.of(round(), new Round(Double.MIN_VALUE, Long.MAX_VALUE)),
        List.of(new Metric("alloc", "B/op", List.of(16.0, 24.0), Metric.Aggregation.SUM)),
        List.of(new Fork.Percentile(99.9, 1e6)));
  }

  /** How a benchmark is measured. */
  public static BenchmarkSettings settings() {
    return new BenchmarkSettings(
        Mode.SAMPLE_TIME,
        2,
        3,
        Duration.ofMillis(100),
        5,
        Duration.ofMillis(200),
        "java",
        List.of("-Xmx1g"),
        List.of("gc"),
        WarmupWindow.FOUND,
        ScoreClock.CPU,
        new BatchSize(3, 7));
  }

  /** What an author said about measuring. */
  public static Declared declared() {
    return new Declared(
        Mode.SINGLE_SHOT,
        2,
        3,
        Duration.ofMillis(100),
        5,
        Duration.ofMillis(200),
        6,
        List.of("-ea"),
        4,
        8);
  }

  /** An entry of JMH's list. */
  public static ListedBenchmark listed() {
    return new ListedBenchmark(
        "shop.Sums.adds", declared(), List.of(new Parameter("size", List.of("1", "2"))), 10);
  }

  /** A benchmark that could not be measured. */
  public static BenchmarkResult benchmarkResult() {
    return new BenchmarkResult(
            caseId(),
            "adds up",
            Tags.of("fast", "pure"),
            false,
            settings(),
            Limits.NONE,
            new Outcome.Errored(failure()),
            List.of(fork()))
        .withJmhName("shop.Su$ms.adds");
  }

  /** A problem. */
  public static Problem problem() {
    return new Problem(Problem.Severity.ERROR, "shop.Sums", "is odd.", "Mend it.");
  }

  /** Each kind of outcome. */
  public static List<Outcome> outcomes() {
    return List.of(
        new Outcome.Passed(),
        new Outcome.Failed(failure()),
        new Outcome.Errored(failure()),
        new Outcome.Flaky(failure()),
        new Outcome.Skipped("not today"),
        new Outcome.NotRun("no time"));
  }
}
