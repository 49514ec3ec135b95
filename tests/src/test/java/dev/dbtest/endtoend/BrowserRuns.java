package dev.dbtest.endtoend;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Comparison;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
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
import org.jspecify.annotations.Nullable;

/** Runs that pages are made of: large, and full of names that mean harm. */
final class BrowserRuns {

  /** Runs a script wherever it is taken for markup. */
  static final String EVIL =
      "<img src=x onerror=\"window.evil=1\"></script><script>evil=1</script>";

  private static final Instant STARTED = Instant.parse("2026-11-29T20:00:00Z");

  private BrowserRuns() {}

  /** A run of that many tests, of which every hundredth failed, and a group of benchmarks. */
  static RunResult large(int number) {
    List<TestResult> tests = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      tests.add(test(i));
    }
    BenchmarkResult base = benchmark("base", 100, null);
    return new RunResult(
        "20261129T200000Z-1",
        "0.1.0",
        "dbtest " + EVIL,
        1,
        STARTED,
        Duration.ofSeconds(9),
        false,
        new Environment(Map.of("jdk", "17", "cpu", EVIL)),
        List.of(),
        tests,
        List.of(base, benchmark(EVIL, 130, base.id())));
  }

  private static TestResult test(int number) {
    String method = number % 1_000 == 7 ? EVIL + number : "keepsBalance" + number;
    Outcome outcome =
        number % 100 == 3
            ? new Outcome.Failed(
                new Failure(
                    Phase.BODY,
                    "java.lang.AssertionError",
                    "balance of " + number + EVIL,
                    new Comparison("100\n" + EVIL, "90\n" + EVIL),
                    List.of(),
                    "java.lang.AssertionError: " + EVIL,
                    ""))
            : new Outcome.Passed();
    Duration time = Duration.ofMillis(1 + number % 977);
    return new TestResult(
        CaseId.of("com.acme.bank.Account" + number / 20 + "Suite", method),
        CaseKind.UNIT,
        method,
        number % 2 == 0 ? Tags.of("even") : Tags.of("slow", "odd"),
        outcome,
        List.of(new Attempt(1, outcome, time)),
        STARTED,
        STARTED.plus(time),
        time,
        new CapturedOutput("printed by " + number + EVIL + "\n", "", 0),
        CaseMetrics.NONE);
  }

  private static BenchmarkResult benchmark(
      String method, double nanos, @Nullable CaseId reference) {
    List<Fork> forks = new ArrayList<>();
    for (int block = 1; block <= 6; block++) {
      List<Round> rounds = new ArrayList<>();
      for (int round = 0; round < 5; round++) {
        rounds.add(new Round(nanos + block * 0.3 + round * 0.1, 1_000));
      }
      forks.add(
          new Fork(
              block,
              block,
              STARTED,
              Duration.ofSeconds(1),
              List.of(new Round(nanos * 2, 500), new Round(nanos * 1.1, 900)),
              rounds,
              List.of(),
              List.of()));
    }
    return new BenchmarkResult(
        CaseId.of("com.acme.bank.SumGroup", method),
        method,
        Tags.NONE,
        reference == null,
        new BenchmarkSettings(
            Mode.AVERAGE_TIME,
            1,
            2,
            Duration.ofMillis(100),
            5,
            Duration.ofMillis(100),
            "",
            List.of(),
            List.of()),
        Limits.NONE,
        new Outcome.Passed(),
        forks,
        ForkPlan.fixed(6),
        reference,
        null);
  }
}
