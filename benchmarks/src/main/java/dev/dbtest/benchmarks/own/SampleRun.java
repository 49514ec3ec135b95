package dev.dbtest.benchmarks.own;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A made-up run with the results that {@link ReportGroup} writes down; always the same. */
final class SampleRun {

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final int TESTS_IN_A_SUITE = 10;
  private static final int VARIANTS = 4;
  private static final int FORKS = 6;
  private static final int ROUNDS = 5;

  private final Random random = new Random(1);

  private SampleRun() {}

  /** Nine tests in ten results, one test in a hundred failed, and the rest benchmarks. */
  static RunResult of(int results) {
    SampleRun sample = new SampleRun();
    int tests = results * 9 / 10;
    return new RunResult(
        "20261123-080000-2a",
        "0.1.0",
        "dbtest",
        42,
        START,
        Duration.ofSeconds(12),
        false,
        new Environment(Map.of("cores", "2", "cpu", "sample", "jdk", "17.0.15", "os", "Linux")),
        List.of(),
        IntStream.range(0, tests).mapToObj(sample::test).toList(),
        IntStream.range(0, results - tests).mapToObj(sample::benchmark).toList());
  }

  private TestResult test(int number) {
    CaseId id =
        CaseId.of(
            "com.acme.bank.Transfer%dSuite".formatted(number / TESTS_IN_A_SUITE),
            "refusesAboveLimit" + number % TESTS_IN_A_SUITE);
    Outcome outcome = number % 100 == 7 ? new Outcome.Failed(failure(id)) : new Outcome.Passed();
    Duration duration = Duration.ofNanos(100_000 + random.nextInt(5_000_000));
    return new TestResult(
        id,
        CaseKind.UNIT,
        id.method(),
        Tags.of("money"),
        outcome,
        List.of(new Attempt(1, outcome, duration)),
        START.plusMillis(number),
        START.plusMillis(number).plus(duration),
        duration,
        CapturedOutput.NONE,
        new CaseMetrics(12, 30_000_000, List.of()));
  }

  private static Failure failure(CaseId id) {
    List<Failure.Frame> frames = new ArrayList<>();
    for (int depth = 0; depth < 20; depth++) {
      boolean user = depth < 3;
      String className = user ? id.className() : "java.lang.reflect.Method";
      frames.add(new Failure.Frame(className, "call" + depth, "Source.java", 10 + depth, user));
    }
    String message = "expected: \"a limit of 100\" but was: \"a limit of 1000\"";
    String trace =
        frames.stream()
            .map(frame -> "\tat " + frame.text() + "\n")
            .reduce("java.lang.AssertionError: " + message + "\n", String::concat);
    return new Failure(
        Failure.Phase.BODY,
        "java.lang.AssertionError",
        message,
        new Failure.Comparison("a limit of 100", "a limit of 1000"),
        frames,
        trace,
        "");
  }

  private BenchmarkResult benchmark(int number) {
    int variant = number % VARIANTS;
    CaseId id =
        CaseId.of("com.acme.bank.Ledger%dGroup".formatted(number / VARIANTS), "variant" + variant);
    BenchmarkSettings settings =
        new BenchmarkSettings(
            Mode.AVERAGE_TIME,
            1,
            3,
            Duration.ofMillis(100),
            ROUNDS,
            Duration.ofMillis(100),
            "",
            List.of(),
            List.of("gc"));
    List<Fork> forks = new ArrayList<>();
    for (int block = 1; block <= FORKS; block++) {
      forks.add(fork(block, number * FORKS + block, 100.0 * (variant + 1)));
    }
    return new BenchmarkResult(
        id,
        id.method(),
        Tags.of("money"),
        variant == 0,
        settings,
        Limits.NONE,
        new Outcome.Passed(),
        forks,
        new ForkPlan(FORKS, 20),
        variant == 0 ? null : CaseId.of(id.className(), "variant0"),
        null);
  }

  private Fork fork(int block, int position, double nanos) {
    return new Fork(
        block,
        position,
        START.plusSeconds(position),
        Duration.ofMillis(1_150),
        rounds(3, nanos * 1.5),
        rounds(ROUNDS, nanos),
        List.of(new Metric(Metric.ALLOCATION, "B/op", List.of(24.0, 24.0, 24.0, 24.0, 24.0))),
        List.of());
  }

  private List<Round> rounds(int count, double nanos) {
    List<Round> rounds = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double score = nanos * (1 + 0.02 * random.nextGaussian());
      rounds.add(new Round(score, Math.round(1e8 / score)));
    }
    return rounds;
  }
}
