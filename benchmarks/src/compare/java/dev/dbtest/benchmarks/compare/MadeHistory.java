package dev.dbtest.benchmarks.compare;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.Revision;
import dev.dbtest.archive.RunPacker;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Failure;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A history of runs that never were, all from one seed: tests that take times of their own and now
 * and then fail, and benchmarks that vary by a percent.
 *
 * @param tests tests of a run
 * @param benchmarks benchmarks of a run
 * @param forks forks of a benchmark
 */
record MadeHistory(int tests, int benchmarks, int forks) {

  /** A benchmark that is in every run. */
  static final String BENCHMARK = "com.acme.made.Group00#variant0";

  /** A test that is in every run. */
  static final String TEST = "com.acme.made.Suite00#does0";

  private static final Instant FIRST = Instant.parse("2025-11-01T00:00:00Z");
  private static final int OF_CLASS = 10;
  private static final double FAILING = 0.001;
  private static final int RUNS_OF_A_PLAN = 200;

  private static final Environment MACHINE =
      new Environment(
          Map.of("cpu", "Acme 9", "cores", "4", "memory", "16 GiB", "arch", "x", "jdk", "17.0.9"));

  private static final BenchmarkSettings SETTINGS =
      new BenchmarkSettings(
          Mode.AVERAGE_TIME,
          1,
          5,
          Duration.ofMillis(100),
          5,
          Duration.ofMillis(100),
          "",
          List.of(),
          List.of());

  /**
   * Stores runs.
   *
   * @param runs how many
   * @param days over so many days, evenly
   */
  void store(Path directory, int runs, int days) throws IOException {
    Archive archive = new Archive(directory);
    Random random = new Random(1);
    Duration between = Duration.ofDays(days).dividedBy(runs);
    for (int i = 0; i < runs; i++) {
      Revision revision =
          new Revision(
              "%016x".formatted(random.nextLong()).repeat(3).substring(0, 40), "main", false);
      archive.store(
          RunPacker.pack(
              run(i, FIRST.plus(between.multipliedBy(i)), random), "dbtest", "all", revision));
    }
  }

  private RunResult run(int number, Instant started, Random random) {
    List<TestResult> ofTests = new ArrayList<>();
    for (int i = 0; i < tests; i++) {
      ofTests.add(test(i, number, started, random));
    }
    List<BenchmarkResult> ofBenchmarks = new ArrayList<>();
    for (int i = 0; i < benchmarks; i++) {
      ofBenchmarks.add(benchmark(i, started, random));
    }
    return new RunResult(
        "run-%08x".formatted(number),
        "1.0",
        "dbtest",
        number,
        started,
        Duration.ofSeconds(60),
        false,
        MACHINE,
        List.of(),
        ofTests,
        ofBenchmarks);
  }

  private TestResult test(int place, int run, Instant started, Random random) {
    Duration took = Duration.ofNanos((long) (Math.exp(random.nextGaussian()) * 1e6));
    Outcome outcome =
        random.nextDouble() < FAILING
            ? new Outcome.Failed(Failure.of(Phase.BODY, "AssertionError", "made"))
            : new Outcome.Passed();
    // Projects gain and lose tests: now and then the last one goes by another name.
    String method =
        place == tests - 1 ? "changes" + run / RUNS_OF_A_PLAN : "does" + place % OF_CLASS;
    return new TestResult(
        CaseId.of("com.acme.made.Suite%02d".formatted(place / OF_CLASS), method),
        CaseKind.UNIT,
        method,
        Tags.NONE,
        outcome,
        List.of(new Attempt(1, outcome, took)),
        started,
        started.plus(took),
        took,
        CapturedOutput.NONE,
        CaseMetrics.NONE);
  }

  private BenchmarkResult benchmark(int place, Instant started, Random random) {
    List<Fork> all = new ArrayList<>();
    for (int i = 1; i <= forks; i++) {
      Round round = new Round((100 + place) * Math.exp(0.01 * random.nextGaussian()), 1_000);
      all.add(
          new Fork(
              i,
              i,
              started,
              Duration.ofSeconds(1),
              List.of(),
              List.of(round),
              List.of(),
              List.of()));
    }
    String method = "variant" + place % OF_CLASS;
    return new BenchmarkResult(
        CaseId.of("com.acme.made.Group%02d".formatted(place / OF_CLASS), method),
        method,
        Tags.NONE,
        place % OF_CLASS == 0,
        SETTINGS,
        Limits.NONE,
        new Outcome.Passed(),
        all,
        ForkPlan.fixed(forks),
        null,
        null);
  }
}
