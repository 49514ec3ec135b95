package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.cli.options.Gates;
import dev.dbtest.cli.process.ExitCode;
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
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static final Gates OPEN = new Gates(Optional.empty(), Optional.empty(), false, false);
  private static final Gates REGRESSION =
      new Gates(Optional.of(0.01), Optional.empty(), false, false);
  private static final Gates INCONCLUSIVE =
      new Gates(Optional.empty(), Optional.empty(), true, false);
  private static final Failure FAILURE = Failure.of(Failure.Phase.BODY, "x", "y");

  @Test
  void passesWhereAllPassedOrWereSkipped() {
    assertThat(of(tests(new Outcome.Passed(), new Outcome.Skipped("later")), OPEN))
        .isEqualTo(ExitCode.PASSED);
  }

  @Test
  void failsForEachRedOutcome() {
    assertThat(of(tests(new Outcome.Failed(FAILURE)), OPEN)).isEqualTo(ExitCode.FAILED);
    assertThat(of(tests(new Outcome.Errored(FAILURE)), OPEN)).isEqualTo(ExitCode.FAILED);
    assertThat(of(tests(new Outcome.NotRun("no time")), OPEN)).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void failsForAProblemThatIsNoCase() {
    Problem error = Problem.error("p.A", "the class cannot be read.", "");
    Problem warning = Problem.warning("p.A", "that is odd.", "");

    assertThat(of(run(List.of(error), tests(new Outcome.Passed()), List.of()), OPEN))
        .isEqualTo(ExitCode.FAILED);
    assertThat(of(run(List.of(warning), tests(new Outcome.Passed()), List.of()), OPEN))
        .isEqualTo(ExitCode.PASSED);
  }

  @Test
  void forgivesAFlakyTestUnlessTold() {
    List<TestResult> flaky = tests(new Outcome.Flaky(FAILURE));

    assertThat(of(flaky, OPEN)).isEqualTo(ExitCode.PASSED);
    assertThat(of(flaky, new Gates(Optional.empty(), Optional.empty(), false, true)))
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void saysThatNothingRan() {
    assertThat(of(List.of(), OPEN)).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void saysFirstThatTheRunWasInterrupted() {
    List<TestResult> tests = tests(new Outcome.Failed(FAILURE));

    assertThat(of(run(true, List.of(), tests, List.of()), OPEN)).isEqualTo(ExitCode.INTERRUPTED);
  }

  @Test
  void stopsAConfirmedRegressionAtTheGateOnly() {
    RunResult slower = run(List.of(), List.of(), compared(1.5, 1.5));

    assertThat(of(slower, OPEN)).isEqualTo(ExitCode.PASSED);
    assertThat(of(slower, REGRESSION)).isEqualTo(ExitCode.REGRESSION);
    assertThat(of(run(List.of(), List.of(), compared(0.5)), REGRESSION)).isEqualTo(ExitCode.PASSED);
  }

  @Test
  void letsAnAlarmPassThatFreshForksContradictUnlessAVerdictIsDemanded() {
    RunResult contradicted = run(List.of(), List.of(), compared(1.5, 0.98));

    assertThat(of(contradicted, REGRESSION)).isEqualTo(ExitCode.PASSED);
    assertThat(of(contradicted, INCONCLUSIVE)).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void refusesAGateThatNoiseHides() {
    assertThat(of(run(List.of(), List.of(), compared(1.02)), REGRESSION))
        .isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void refusesAGateThatNoCaseIsHeldAgainst() {
    List<BenchmarkResult> alone = List.of(benchmark(CaseId.of("p.G", "alone"), null, 100, 0, 0));

    assertThat(of(run(List.of(), List.of(), alone), OPEN)).isEqualTo(ExitCode.PASSED);
    assertThat(of(run(List.of(), List.of(), alone), REGRESSION)).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void stopsABrokenLimitOfTheAuthorWithoutAnyOption() {
    CaseId id = CaseId.of("p.G", "slow");
    Limits limits = new Limits(null, 50.0, null);

    assertThat(
            of(run(List.of(), List.of(), List.of(benchmark(id, null, 100, 1, 100, limits))), OPEN))
        .isEqualTo(ExitCode.REGRESSION);
    assertThat(of(run(List.of(), List.of(), List.of(benchmark(id, null, 40, 1, 40, limits))), OPEN))
        .isEqualTo(ExitCode.PASSED);
  }

  @Test
  void demandsAVerdictOnlyIfTold() {
    RunResult open = run(List.of(), List.of(), compared(1.02));

    assertThat(of(open, OPEN)).isEqualTo(ExitCode.PASSED);
    assertThat(of(open, INCONCLUSIVE)).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void isNeverRedWithoutAWordOnIt() {
    RunResult open = run(List.of(), List.of(), compared(1.02));
    RunResult contradicted = run(List.of(), List.of(), compared(1.5, 0.98));

    assertThat(summary(open, OPEN).beyondTheCases()).isEmpty();
    assertThat(summary(open, INCONCLUSIVE).beyondTheCases()).isEqualTo("1 verdict open");
    assertThat(summary(contradicted, INCONCLUSIVE).beyondTheCases()).isEqualTo("1 verdict open");
    assertThat(summary(open, REGRESSION).beyondTheCases()).isEqualTo("1 gate without an answer");
    assertThat(summary(open, REGRESSION).isGreen()).isFalse();
  }

  @Test
  void putsAFailureBeforeTheGates() {
    RunResult both = run(List.of(), tests(new Outcome.Failed(FAILURE)), compared(1.5, 1.5));

    assertThat(of(both, REGRESSION)).isEqualTo(ExitCode.FAILED);
  }

  private static ExitCode of(List<TestResult> tests, Gates gates) {
    return of(run(List.of(), tests, List.of()), gates);
  }

  private static ExitCode of(RunResult run, Gates gates) {
    return Verdicts.of(summary(run, gates));
  }

  private static Summary summary(RunResult run, Gates gates) {
    SummaryOptions options =
        SummaryOptions.defaults()
            .withGates(gates.rules())
            .withFlakyRed(gates.flaky())
            .withOpenRed(gates.inconclusive());
    return Summary.of(run, options, new Statistics());
  }

  private static List<TestResult> tests(Outcome... outcomes) {
    List<TestResult> results = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      results.add(
          new TestResult(
              CaseId.of("p.A", "m" + results.size()),
              CaseKind.UNIT,
              "m",
              Tags.NONE,
              outcome,
              List.of(),
              Instant.EPOCH,
              Instant.EPOCH.plusMillis(1),
              Duration.ofMillis(1),
              CapturedOutput.NONE,
              CaseMetrics.NONE));
    }
    return results;
  }

  /** The same with fresh forks at another ratio. */
  private static List<BenchmarkResult> compared(double ratio, double freshRatio) {
    CaseId baseline = CaseId.of("p.G", "baseline");
    return List.of(
        benchmark(baseline, null, 100, 0, 100),
        benchmark(CaseId.of("p.G", "v"), baseline, 100 * ratio, 6, 100 * freshRatio));
  }

  /** A baseline, and a variant whose forks take that many times as long, give or take 6 %. */
  private static List<BenchmarkResult> compared(double ratio) {
    CaseId baseline = CaseId.of("p.G", "baseline");
    return List.of(
        benchmark(baseline, null, 100, 0, 0),
        benchmark(CaseId.of("p.G", "v"), baseline, 100 * ratio, 6, 0));
  }

  private static BenchmarkResult benchmark(
      CaseId id, @Nullable CaseId reference, double nanos, double spread, double freshNanos) {
    return benchmark(id, reference, nanos, spread, freshNanos, Limits.NONE);
  }

  /** A case; without fresh forks if their time is 0. */
  private static BenchmarkResult benchmark(
      CaseId id,
      @Nullable CaseId reference,
      double nanos,
      double spread,
      double freshNanos,
      Limits limits) {
    BenchmarkSettings settings =
        new BenchmarkSettings(
            Mode.AVERAGE_TIME,
            1,
            0,
            Duration.ofMillis(100),
            1,
            Duration.ofMillis(100),
            "",
            List.of(),
            List.of());
    return new BenchmarkResult(
        id,
        id.method(),
        Tags.NONE,
        reference == null,
        settings,
        limits,
        new Outcome.Passed(),
        forks(nanos, spread),
        ForkPlan.fixed(6),
        reference,
        freshNanos == 0
            ? null
            : new BenchmarkResult.Confirmation(settings, forks(freshNanos, spread)));
  }

  private static List<Fork> forks(double nanos, double spread) {
    List<Fork> forks = new ArrayList<>();
    for (int block = 1; block <= 6; block++) {
      double score = nanos + (block % 2 == 0 ? spread : -spread);
      forks.add(
          new Fork(
              block,
              block,
              Instant.EPOCH,
              Duration.ofSeconds(1),
              List.of(),
              List.of(new Round(score, 1000)),
              List.of(),
              List.of()));
    }
    return forks;
  }

  private static RunResult run(
      List<Problem> problems, List<TestResult> tests, List<BenchmarkResult> benchmarks) {
    return run(false, problems, tests, benchmarks);
  }

  private static RunResult run(
      boolean interrupted,
      List<Problem> problems,
      List<TestResult> tests,
      List<BenchmarkResult> benchmarks) {
    return new RunResult(
        "id",
        "1",
        "dbtest",
        1,
        Instant.EPOCH,
        Duration.ofSeconds(1),
        interrupted,
        new Environment(Map.of()),
        problems,
        tests,
        benchmarks);
  }
}
