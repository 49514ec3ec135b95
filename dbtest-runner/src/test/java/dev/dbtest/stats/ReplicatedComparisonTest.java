package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReplicatedComparisonTest {
  private final Statistics statistics = new Statistics();

  /** Mean 0.02, deviation 0.01, and t(0.975; 2) = 4.30265273. */
  @Test
  void hasTheIntervalOfStudentOverMachines() {
    Comparison comparison = compare(0.01, 0.02, 0.03);
    ConfidenceInterval interval = requireNonNull(comparison.interval());
    double halfWidth = 4.30265273 * 0.01 / Math.sqrt(3);

    assertThat(comparison.ratio()).isEqualTo(Math.exp(0.02), within(1e-12));
    assertThat(Math.log(interval.lower())).isEqualTo(0.02 - halfWidth, within(1e-9));
    assertThat(Math.log(interval.upper())).isEqualTo(0.02 + halfWidth, within(1e-9));
    assertThat(interval.level()).isEqualTo(0.95);
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.provisional()).isFalse();
  }

  @Test
  void tellsHowMachinesDiffer() {
    BetweenMachines machines = requireNonNull(compare(0.01, 0.02, 0.03).machines());

    assertThat(machines.count()).isEqualTo(3);
    assertThat(machines.means().get(2)).isEqualTo(Math.exp(0.03), within(1e-12));
    assertThat(machines.deviation()).isEqualTo(0.01, within(1e-12));
    assertThat(machines.relativeDeviation()).isEqualTo(Math.expm1(0.01), within(1e-12));
  }

  @Test
  void givesVerdictsByThatInterval() {
    assertThat(compare(0.30, 0.31, 0.32).verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(compare(-0.30, -0.31, -0.32).verdict()).isEqualTo(Verdict.FASTER);
    assertThat(compare(0.001, -0.002, 0.001).verdict()).isEqualTo(Verdict.SAME);
  }

  /** Each machine by itself may be sure of its answer. */
  @Test
  void isInconclusiveWhereMachinesContradictEachOther() {
    assertThat(compare(0.30, -0.30, 0.30, -0.30).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void givesNoVerdictOfTwoMachines() {
    Comparison comparison = compare(0.300, 0.301);

    assertThat(comparison.interval()).isNotNull();
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.provisional()).isTrue();
  }

  @Test
  void hasNoIntervalOfOneMachine() {
    Comparison comparison = compare(0.3);

    assertThat(comparison.ratio()).isEqualTo(Math.exp(0.3));
    assertThat(comparison.interval()).isNull();
    assertThat(requireNonNull(comparison.machines()).deviation()).isNull();
    assertThat(comparison.provisional()).isTrue();
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> compare());
    assertThatIllegalArgumentException().isThrownBy(() -> compare(0.1, Double.NaN));
  }

  @Test
  void describesACaseByOneScoreAMachine() {
    double[] times = {10, 10, 10, 20, 20, 20, 40};
    double[][] rounds =
        Arrays.stream(times).mapToObj(t -> new double[] {t, t}).toArray(double[][]::new);

    CaseStatistics statistics =
        this.statistics.ofMachines(rounds, times, new int[] {1, 1, 1, 2, 2, 2, 3});

    assertThat(statistics.score()).isEqualTo(20, within(1e-12));
    assertThat(requireNonNull(statistics.machines()).means().get(2)).isEqualTo(40, within(1e-12));
    assertThat(requireNonNull(statistics.interval()).upper())
        .isEqualTo(20 * Math.exp(4.30265273 * Math.log(2) / Math.sqrt(3)), within(1e-6));
    assertThat(statistics.forks()).isEqualTo(7);
  }

  /** Machines with two speeds are no forks with two modes. */
  @Test
  void saysNothingOfForksThatOnlyOneMachineCouldTell() {
    double[] times = {10, 10, 10, 10, 20, 20, 20, 20};
    double[][] rounds =
        Arrays.stream(times).mapToObj(t -> new double[] {t, t}).toArray(double[][]::new);

    CaseStatistics together =
        statistics.ofMachines(rounds, times, new int[] {1, 1, 1, 1, 2, 2, 2, 2});

    assertThat(statistics.ofCase(rounds, times).modes()).isNotNull();
    assertThat(together.modes()).isNull();
    assertThat(together.spread()).isNull();
    assertThat(together.medianInterval()).isNull();
  }

  private Comparison compare(double... means) {
    return statistics.compareMachines(means, 10 * means.length, ComparisonPlan.reporting());
  }
}
