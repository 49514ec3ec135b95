package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnpairedComparisonTest {
  private final Statistics statistics = new Statistics();
  private final ComparisonPlan plan =
      ComparisonPlan.reporting().withDesign(new IndependentForks(0.05));

  @Test
  void hitsTheReferenceValues() {
    Comparison comparison =
        statistics.compareUnpaired(logs(10, 11, 12, 13, 14), logs(11, 12.5, 13, 14.5, 16), plan);
    ConfidenceInterval interval = requireNonNull(comparison.interval());

    assertThat(comparison.ratio()).isEqualTo(1.115366877, within(1e-9));
    assertThat(interval.lower()).isEqualTo(0.911601360, within(1e-9));
    assertThat(interval.upper()).isEqualTo(1.364679042, within(1e-9));
    assertThat(comparison.spread()).isEqualTo(0.08739951050539 * Math.sqrt(5), within(1e-13));
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.provisional()).isFalse();
  }

  @Test
  void acceptsSidesOfDifferentLength() {
    Comparison comparison =
        statistics.compareUnpaired(
            logs(10, 10.1, 9.9, 10, 10.05), logs(12, 12.1, 11.9, 12, 12.05, 11.95, 12.01), plan);

    assertThat(comparison.verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(comparison.blocks()).isEqualTo(5);
    assertThat(comparison.furtherBlocks()).isNull();
  }

  @Test
  void givesNoVerdictBelowFiveForksASide() {
    Comparison comparison =
        statistics.compareUnpaired(logs(10, 10.1, 9.9, 10), logs(20, 20.1, 19.9, 20, 20.05), plan);

    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.provisional()).isTrue();
    assertThat(requireNonNull(comparison.furtherBlocks()).blocks()).isEqualTo(1);
  }

  @Test
  void isSureOfConstants() {
    Comparison comparison =
        statistics.compareUnpaired(logs(5, 5, 5, 5, 5), logs(5, 5, 5, 5, 5), plan);

    assertThat(comparison.verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void saysHowManyForksASideWouldDecide() {
    double[] baseline = logs(10, 11, 12, 13, 14);
    double[] variant = logs(11, 12.5, 13, 14.5, 16);
    Comparison comparison = statistics.compareUnpaired(baseline, variant, plan);
    int needed = comparison.blocks() + requireNonNull(comparison.furtherBlocks()).blocks();
    double spread = requireNonNull(comparison.spread());
    StudentT t = new StudentT();

    assertThat(t.multiplier(2.0 * (needed - 1), 0.95) * spread / Math.sqrt(needed))
        .isLessThan(Math.log(comparison.ratio()));
    assertThat(t.multiplier(2.0 * (needed - 2), 0.95) * spread / Math.sqrt(needed - 1.0))
        .isGreaterThan(Math.log(comparison.ratio()));
  }

  @Test
  void refusesADesignOfBlocks() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> statistics.compareUnpaired(logs(1, 2), logs(1, 2), ComparisonPlan.reporting()))
        .withMessageContaining("plan it with IndependentForks");
  }

  @Test
  void knowsARatioAndNoIntervalFromOneFork() {
    Comparison comparison = statistics.compareUnpaired(logs(4), logs(4, 16), plan);

    assertThat(comparison.ratio()).isEqualTo(2, within(1e-12));
    assertThat(comparison.interval()).isNull();
    assertThat(comparison.spread()).isNull();
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.provisional()).isTrue();
  }

  @Test
  void hasAnIntervalFromTwoForksASide() {
    Comparison comparison = statistics.compareUnpaired(logs(4, 5), logs(8, 10), plan);

    assertThat(comparison.interval()).isNotNull();
    assertThat(comparison.provisional()).isTrue();
  }

  @Test
  void refusesASideWithoutForks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.compareUnpaired(logs(), logs(1, 2), plan))
        .withMessageContaining("at least 1");
  }

  private static double[] logs(double... values) {
    return Samples.logarithms(values, "values");
  }
}
