package dev.dbtest.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Statistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateJudgeTest {

  private final GateJudge judge = new GateJudge(new Statistics(), ComparisonPlan.reporting());

  @Test
  void keepsATimeWhoseIntervalLiesBelowTheLimit() {
    assertThat(judge(new Gate.MaxTime(120), sample(100).build()).state()).isEqualTo(GateState.KEPT);
  }

  @Test
  void breaksATimeThatFreshForksConfirm() {
    GateOutcome outcome = judge(new Gate.MaxTime(80), sample(100).confirmedAt(98).build());

    assertThat(outcome.state()).isEqualTo(GateState.BROKEN);
    assertThat(outcome.fresh()).isTrue();
    assertThat(Objects.requireNonNull(outcome.measured())).isEqualTo(98, within(3.0));
    assertThat(Objects.requireNonNull(outcome.interval()).contains(98)).isTrue();
  }

  @Test
  void callsATimeWarmUpDependentThatIsKeptAfterALongerWarmUp() {
    assertThat(judge(new Gate.MaxTime(80), sample(100).confirmedAt(60).build()).state())
        .isEqualTo(GateState.WARM_UP_DEPENDENT);
  }

  @Test
  void leavesAnAlarmOpenThatNobodyConfirmed() {
    assertThat(judge(new Gate.MaxTime(80), sample(100).build()).state()).isEqualTo(GateState.OPEN);
  }

  @Test
  void holdsARatioAgainstItsReference() {
    BenchmarkResult base = SampleBenchmark.of("p.G", "base").confirmedAt(100).build();
    BenchmarkResult slow = sample(150).against("base").confirmedAt(150).build();

    GateOutcome outcome = judge(new Gate.MaxRatio(1.2), slow, base);

    assertThat(outcome.state()).isEqualTo(GateState.BROKEN);
    assertThat(Objects.requireNonNull(outcome.measured())).isEqualTo(1.5, within(0.05));
    assertThat(judge(new Gate.MaxRatio(2), slow, base).state()).isEqualTo(GateState.KEPT);
  }

  @Test
  void holdsTimesOfTheWallWhateverClockIsCompared() {
    // Waits a third of its time, so that its CPU time is that of its reference.
    BenchmarkResult base =
        SampleBenchmark.of("p.G", "base").clock(ScoreClock.CPU, 1).confirmedAt(100).build();
    BenchmarkResult waiting =
        sample(150).clock(ScoreClock.CPU, 2 / 3.0).against("base").confirmedAt(150).build();

    assertThat(judge(new Gate.MaxRatio(1.2), waiting, base).state()).isEqualTo(GateState.BROKEN);
    assertThat(judge(new Gate.MaxTime(120), waiting).state()).isEqualTo(GateState.BROKEN);
  }

  @Test
  void keepsARatioBelowOneForVariantsThatMustBeFaster() {
    BenchmarkResult base = SampleBenchmark.of("p.G", "base").confirmedAt(100).build();

    assertThat(judge(new Gate.MaxRatio(0.5), sample(40).against("base").build(), base).state())
        .isEqualTo(GateState.KEPT);
    assertThat(
            judge(new Gate.MaxRatio(0.5), sample(80).against("base").confirmedAt(80).build(), base)
                .state())
        .isEqualTo(GateState.BROKEN);
  }

  @Test
  void refusesARatioThatNoiseHidesAndSaysWhatItWouldShow() {
    BenchmarkResult base = SampleBenchmark.of("p.G", "base").variation(0.3).build();

    GateOutcome outcome =
        judge(new Gate.MaxRatio(1.05), sample(100).variation(0.3).against("base").build(), base);

    assertThat(outcome.state()).isEqualTo(GateState.TOO_NOISY);
    assertThat(Objects.requireNonNull(outcome.detectable())).isGreaterThan(1.1);
  }

  @Test
  void hasNoAnswerAboutARatioWithoutReference() {
    assertThat(judge(new Gate.MaxRatio(2), sample(100).against("base").build()).state())
        .isEqualTo(GateState.UNMEASURED);
  }

  @Test
  void hasNoAnswerAboutBytesThatNobodyMeasured() {
    assertThat(judge(new Gate.MaxBytes(0), sample(100).build()).state())
        .isEqualTo(GateState.UNMEASURED);
  }

  @Test
  void keepsARegressionGateWhereTheWholeIntervalLiesBelowThePercentage() {
    // Neither SAME nor FASTER is shown, and slower by 5 % it cannot be.
    double[] variant = {-0.10, -0.02, -0.09, -0.03, -0.08, -0.03};

    GateOutcome outcome = regression(variant);

    assertThat(outcome.state()).isEqualTo(GateState.KEPT);
    assertThat(outcome.blocks()).isEqualTo(6);
    assertThat(outcome.fresh()).isFalse();
  }

  @Test
  void leavesARegressionOpenThatNobodyConfirmed() {
    assertThat(regression(0.30, 0.31, 0.29, 0.30, 0.31, 0.29).state()).isEqualTo(GateState.OPEN);
  }

  @Test
  void refusesARegressionGateThatNoiseHides() {
    GateOutcome outcome = regression(0.4, -0.4, 0.5, -0.3, 0.4, -0.5);

    assertThat(outcome.state()).isEqualTo(GateState.TOO_NOISY);
    assertThat(Objects.requireNonNull(outcome.detectable())).isGreaterThan(1.2);
  }

  @Test
  void leavesARegressionGateOpenWhereTheTruthLiesOnIt() {
    GateOutcome outcome = regression(0.05, 0.06, 0.04, 0.05, 0.06, 0.04);

    assertThat(outcome.state()).isEqualTo(GateState.OPEN);
    assertThat(outcome.detectable()).isNull();
  }

  /** Six blocks in which the variant takes so much longer, as logarithms; the gate is 5 %. */
  private GateOutcome regression(double... variant) {
    ComparisonPlan plan = ComparisonPlan.reporting().withGate(0.05);
    Statistics statistics = new Statistics();
    return new GateJudge(statistics, plan)
        .regression(
            CaseId.of("p.G", "own"),
            CaseId.of("p.G", "base"),
            new Gate.Regression(0.05),
            statistics.compare(new double[variant.length], variant, plan),
            null,
            new ForkPlan(6, 20));
  }

  @Test
  void forgivesWhatTheHarnessAllocates() {
    assertThat(judge(new Gate.MaxBytes(0), sample(100).allocates(0.4).build()).state())
        .isEqualTo(GateState.KEPT);
  }

  @Test
  void forgivesMoreWhereARoundHasFewOperations() {
    // 100 ms a round and 20 ms an operation: five of them share what the harness allocates.
    assertThat(judge(new Gate.MaxBytes(0), sample(20e6).allocates(1_000).build()).state())
        .isEqualTo(GateState.KEPT);
  }

  @Test
  void doesNotForgiveAnObjectInEachCall() {
    BenchmarkResult allocating = sample(100).allocates(16).confirmedAt(100).build();

    assertThat(judge(new Gate.MaxBytes(0), allocating).state()).isEqualTo(GateState.BROKEN);
    assertThat(judge(new Gate.MaxBytes(16), allocating).state()).isEqualTo(GateState.KEPT);
  }

  @Test
  void stopsGrowthOfAllocationBeyondItsShare() {
    BenchmarkResult base =
        SampleBenchmark.of("p.G", "base").allocates(1_000).confirmedAt(100).build();
    BenchmarkResult more = sample(100).against("base").allocates(1_100).confirmedAt(100).build();

    GateOutcome outcome = judge(new Gate.Allocation(0.05), more, base);

    assertThat(outcome.state()).isEqualTo(GateState.BROKEN);
    assertThat(Objects.requireNonNull(outcome.measured())).isEqualTo(100, within(1e-6));
    assertThat(outcome.allowed()).isEqualTo(50, within(1e-6));
    assertThat(judge(new Gate.Allocation(0.11), more, base).state()).isEqualTo(GateState.KEPT);
  }

  @Test
  void takesTwoThatAllocateNothingForEqual() {
    BenchmarkResult base = SampleBenchmark.of("p.G", "base").allocates(0.0001).build();

    assertThat(
            judge(
                    new Gate.Allocation(0.01),
                    sample(100).against("base").allocates(0.02).build(),
                    base)
                .state())
        .isEqualTo(GateState.KEPT);
  }

  private static SampleBenchmark sample(double nanos) {
    return SampleBenchmark.of("p.G", "own").mean(nanos);
  }

  private GateOutcome judge(Gate gate, BenchmarkResult own) {
    return judge(gate, own, null);
  }

  private GateOutcome judge(Gate gate, BenchmarkResult own, @Nullable BenchmarkResult reference) {
    return judge.judge(List.of(new GateQuestion(gate, own, reference))).get(0);
  }
}
