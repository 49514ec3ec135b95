package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.gate.GateRules;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.stats.CaseStatistics;
import dev.dbtest.stats.Statistics;
import dev.dbtest.stats.Verdict;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is said of benchmarks that several machines measured. */
class ReplicatedTest {

  @Test
  void aVerdictIsOverMachinesAndSaysHowTheyDiffer() {
    Summary summary = summary(base(1, 2, 4), other(1.49, 3, 6.04));

    assertThat(compared(summary).verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(sentence(summary))
        .startsWith("other is 1.5")
        .contains(", over 3 machines whose ratios vary by ")
        .doesNotContain("not confirmed");
  }

  /** The machines are four times apart, and the ratio is the same on each of them. */
  @Test
  void aForkIsComparedOnlyWithThoseOfItsMachine() {
    Summary summary = summary(base(1, 2, 4), other(1.5, 3, 6));

    assertThat(Objects.requireNonNull(compared(summary).interval()).lower()).isGreaterThan(1.4);
  }

  @Test
  void thereIsNoVerdictWhereMachinesContradictEachOther() {
    Summary summary = summary(base(1, 1, 1, 1), other(1.3, 0.7, 1.3, 0.7));

    assertThat(compared(summary).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(sentence(summary)).contains("other against base is inconclusive");
  }

  @Test
  void twoMachinesHaveNoVerdictAndANoteSaysWhy() {
    Summary summary = summary(base(1, 1), other(1.5, 1.5));

    assertThat(compared(summary).isProvisional()).isTrue();
    assertThat(summary.groups().get(0).verdicts()).isEmpty();
    assertThat(summary.groups().get(0).notes())
        .contains(
            "with fewer than 3 machines there is no verdict: nobody can tell from them how machines"
                + " differ");
  }

  @Test
  void notesSayHowManyMachinesThereAreAndHowFarTimesAndRatiosVary() {
    assertThat(summary(base(1, 2, 4), other(1.5, 3, 6)).groups().get(0).notes())
        .contains(
            "measured on 3 machines, each of which counts with one mean, so that intervals are over"
                + " machines")
        .anyMatch(note -> note.startsWith("times vary between machines by 99 % (base), "))
        .anyMatch(note -> note.matches("ratios vary between machines by 0[.]\\d % [(]other[)]"));
  }

  @Test
  void aMachineWithoutABlockIsMissedInTheNotes() {
    BenchmarkResult whole = base(1, 1, 1, 1).build();
    BenchmarkResult part =
        new BenchmarkResult(
            whole.id(),
            whole.displayName(),
            whole.tags(),
            whole.baseline(),
            whole.settings(),
            whole.limits(),
            whole.outcome(),
            whole.forks().subList(0, 12),
            whole.forkPlan(),
            null,
            null);

    assertThat(SampleRuns.summary(run(part)).groups().get(0).notes())
        .anyMatch(note -> note.startsWith("measured on 3 machines of 4, "));
  }

  @Test
  void theScoreIsAMeanOfMachinesWithAnIntervalOverThem() {
    CaseStatistics statistics =
        Objects.requireNonNull(
            summary(base(1, 2, 4), other(1, 2, 4)).groups().get(0).variants().get(0).statistics());

    assertThat(statistics.score()).isBetween(195.0, 205.0);
    assertThat(Objects.requireNonNull(statistics.interval()).upper()).isGreaterThan(1_000);
  }

  @Test
  void settingsSayOnHowManyMachinesTheForksWere() {
    assertThat(summary(base(1, 1, 1), other(1, 1, 1)).groups().get(0).settings())
        .startsWith("average time, 12 forks on 3 machines, each ");
  }

  @Test
  void theLegendSaysWhatTheIntervalIsOver() {
    assertThat(Legend.of(summary(base(1, 1, 1), other(1, 1, 1))))
        .anyMatch(line -> line.startsWith("ratio: ") && line.contains("over the machines"))
        .noneMatch(line -> line.contains("looked at more than once"));
  }

  @Test
  void gatesAndLimitsAreNotJudged() {
    RunResult run = run(base(1, 1, 1).build(), other(2, 2, 2).limits(1.1, 1.0, null).build());
    SummaryOptions options = SampleRuns.summary(run).options().withGates(new GateRules(0.01, null));

    assertThat(Summary.of(run, options, new Statistics()).gates().outcomes()).isEmpty();
  }

  private static Compared compared(Summary summary) {
    return Objects.requireNonNull(summary.groups().get(0).variants().get(1).compared());
  }

  private static String sentence(Summary summary) {
    return summary.groups().get(0).verdicts().get(0).text();
  }

  private static Summary summary(SampleBenchmark base, SampleBenchmark variant) {
    return SampleRuns.summary(run(base.build(), variant.build()));
  }

  private static RunResult run(BenchmarkResult... results) {
    return SampleRuns.run(List.of(), List.of(results));
  }

  private static SampleBenchmark base(double... machines) {
    return SampleBenchmark.of("p.G", "base")
        .baseline()
        .variation(0.005)
        .forks(4)
        .onMachines(machines);
  }

  private static SampleBenchmark other(double... machines) {
    return SampleBenchmark.of("p.G", "other")
        .against("base")
        .variation(0.005)
        .forks(4)
        .onMachines(machines);
  }
}
