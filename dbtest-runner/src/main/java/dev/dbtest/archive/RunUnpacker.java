package dev.dbtest.archive;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes of a stored run one that can be compared: what was not kept is missing or says so. */
public final class RunUnpacker {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final String NOT_KEPT = "a history does not keep what went wrong";

  private RunUnpacker() {}

  /** The run. */
  public static RunResult unpack(ArchivedRun run) {
    RunFacts facts = run.facts();
    List<TestResult> tests = new ArrayList<>(run.tests().size());
    for (int i = 0; i < run.tests().size(); i++) {
      tests.add(test(run.tests(), i, facts.started()));
    }
    List<BenchmarkResult> benchmarks = new ArrayList<>(run.benchmarks().size());
    for (ArchivedBenchmark benchmark : run.benchmarks().all()) {
      benchmarks.add(benchmark(benchmark, facts.started()));
    }
    return new RunResult(
        facts.runId(),
        facts.version(),
        facts.command(),
        facts.seed(),
        facts.started(),
        facts.duration(),
        facts.interrupted(),
        facts.environment(),
        List.of(),
        tests,
        benchmarks);
  }

  private static TestResult test(TestColumns tests, int place, Instant started) {
    TestCase test = tests.cases().get(place);
    Outcome outcome = outcome(tests.status(place), Failure.Phase.BODY);
    Duration duration = Duration.ofNanos(tests.micros(place) * 1_000L);
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 1; i <= tests.attempts(place); i++) {
      boolean last = i == tests.attempts(place);
      Outcome ofAttempt = last && outcome.status() == Status.FLAKY ? new Outcome.Passed() : outcome;
      attempts.add(new Attempt(i, ofAttempt, duration.dividedBy(tests.attempts(place))));
    }
    return new TestResult(
        test.id(),
        test.kind(),
        test.displayName(),
        test.tags(),
        outcome,
        attempts,
        started,
        started.plus(duration),
        duration,
        CapturedOutput.NONE,
        CaseMetrics.NONE);
  }

  private static Outcome outcome(Status status, Failure.Phase phase) {
    return switch (status) {
      case PASSED -> new Outcome.Passed();
      case FAILED -> new Outcome.Failed(Failure.of(phase, "failed", NOT_KEPT));
      case ERROR -> new Outcome.Errored(Failure.of(phase, "error", NOT_KEPT));
      case SKIPPED -> new Outcome.Skipped("a history does not keep why");
      case FLAKY -> new Outcome.Flaky(Failure.of(phase, "flaky", NOT_KEPT));
      case NOT_RUN -> new Outcome.NotRun("a history does not keep why");
    };
  }

  private static BenchmarkResult benchmark(ArchivedBenchmark archived, Instant started) {
    BenchmarkResult shape = archived.shape();
    List<Fork> forks = new ArrayList<>(archived.times().size());
    for (int i = 0; i < archived.times().size(); i++) {
      forks.add(fork(archived, i, started));
    }
    return new BenchmarkResult(
        shape.id(),
        shape.displayName(),
        shape.tags(),
        shape.baseline(),
        shape.settings(),
        shape.limits(),
        outcome(archived.status(), Failure.Phase.MEASUREMENT),
        forks,
        ForkPlan.fixed(Math.max(1, forks.size())),
        shape.reference(),
        null,
        shape.jmhName());
  }

  /** A fork with one round that says what all of its rounds said together. */
  private static Fork fork(ArchivedBenchmark archived, int place, Instant started) {
    double nanos = archived.times().get(place);
    boolean rate = archived.shape().settings().mode() == Mode.THROUGHPUT;
    double score = rate ? NANOS_PER_SECOND * archived.shape().settings().threads() / nanos : nanos;
    List<Metric> metrics =
        archived.bytes().isEmpty()
            ? List.of()
            : List.of(new Metric(Metric.ALLOCATION, "B/op", List.of(archived.bytes().get(place))));
    return new Fork(
        place + 1,
        place + 1,
        started,
        Duration.ZERO,
        List.of(),
        List.of(new Round(score, 1)),
        metrics,
        List.of());
  }
}
