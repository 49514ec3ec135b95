package dev.dbtest.archive;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.TestResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes of a run what is kept of it. Messages, traces and output are not: they are long, may hold
 * what should not be kept for years, and tell nothing about other runs.
 */
public final class RunPacker {

  private static final int NANOS_PER_MICRO = 1_000;

  private RunPacker() {}

  /**
   * What is kept.
   *
   * @param command the command line as it may be shown to anybody
   * @param ran what was asked for
   * @param revision what was run
   */
  public static ArchivedRun pack(RunResult run, String command, String ran, Revision revision) {
    return pack(run, command, ran, revision, 0);
  }

  /**
   * What is kept of a run with tests in quarantine.
   *
   * @param command the command line as it may be shown to anybody
   * @param ran what was asked for
   * @param revision what was run
   * @param quarantined how many tests failed in quarantine
   */
  public static ArchivedRun pack(
      RunResult run, String command, String ran, Revision revision, int quarantined) {
    List<TestResult> tests = new ArrayList<>(run.tests());
    // In one order, since the plan's is random, and the same list is found again.
    tests.sort(Comparator.comparing(test -> test.id().identity()));
    List<BenchmarkResult> benchmarks = new ArrayList<>(run.benchmarks());
    benchmarks.sort(
        Comparator.comparing((BenchmarkResult benchmark) -> benchmark.id().identity())
            .thenComparing(benchmark -> benchmark.settings().mode()));
    RunFacts facts =
        new RunFacts(
            run.runId(),
            run.version(),
            command,
            ran,
            run.seed(),
            run.started(),
            run.duration(),
            run.interrupted(),
            run.environment(),
            revision,
            Totals.of(tests.stream().map(test -> test.outcome().status()).toList()),
            Totals.of(benchmarks.stream().map(each -> each.outcome().status()).toList()),
            quarantined);
    return new ArchivedRun(facts, columns(tests), benchmarkColumns(benchmarks));
  }

  private static TestColumns columns(List<TestResult> tests) {
    List<TestCase> cases = new ArrayList<>(tests.size());
    byte[] statuses = new byte[tests.size()];
    byte[] attempts = new byte[tests.size()];
    int[] micros = new int[tests.size()];
    for (int i = 0; i < tests.size(); i++) {
      TestResult test = tests.get(i);
      cases.add(new TestCase(test.id(), test.kind(), test.displayName(), test.tags()));
      statuses[i] = (byte) ArchiveFormat.letter(test.outcome().status());
      attempts[i] = (byte) Math.min(Byte.MAX_VALUE, test.attempts().size());
      micros[i] = micros(test.duration());
    }
    return new TestColumns(List.copyOf(cases), new TestNumbers(statuses, attempts, micros));
  }

  private static int micros(Duration duration) {
    long seconds = Math.max(0, Math.min(Integer.MAX_VALUE, duration.toSeconds()));
    long micros = seconds * 1_000_000 + duration.toNanosPart() / NANOS_PER_MICRO;
    return (int) Math.min(Integer.MAX_VALUE, micros);
  }

  private static BenchmarkColumns benchmarkColumns(List<BenchmarkResult> results) {
    return new BenchmarkColumns(
        results.stream().map(RunPacker::shape).toList(),
        results.stream().map(RunPacker::numbers).toList());
  }

  private static BenchmarkNumbers numbers(BenchmarkResult result) {
    List<Double> times = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    // A history is about one clock, so that the times of all months can be compared.
    BenchmarkSettings byWall = result.settings().withClock(ScoreClock.WALL);
    for (Fork fork : ForkTimes.timed(result.forks(), byWall)) {
      times.add(ForkTimes.time(fork, byWall));
      fork.metric(Metric.ALLOCATION).ifPresent(metric -> bytes.add(metric.mean()));
    }
    return new BenchmarkNumbers(
        result.outcome().status(), times, bytes.size() == times.size() ? bytes : List.of());
  }

  private static BenchmarkResult shape(BenchmarkResult result) {
    return new BenchmarkResult(
        result.id(),
        result.displayName(),
        result.tags(),
        result.baseline(),
        withoutValues(result.settings().withClock(ScoreClock.WALL)),
        Limits.NONE,
        new Outcome.Passed(),
        List.of(),
        ForkPlan.fixed(1),
        result.reference(),
        null,
        result.jmhName());
  }

  /** Options that change numbers are kept; values of system properties may be secrets. */
  private static BenchmarkSettings withoutValues(BenchmarkSettings settings) {
    return settings.withJvmArgs(
        settings.jvmArgs().stream().map(PlainCommand::withoutValue).toList());
  }
}
