package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What all looks together say. */
class LookIntervalTest {

  private static final ComparisonDesign DESIGN =
      new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.THOROUGH);

  private final StudentT t = new StudentT();

  @Test
  void isThatOfTheOnlyLook() {
    double[] values = {0.01, 0.03, 0.02, 0.02, 0.01, 0.03};
    Estimate mean = Estimate.ofMean(values);
    double halfWidth = DESIGN.multiplier(6, t) * mean.standardError();

    LookInterval looks = of(values);

    assertThat(looks.interval().lower()).isEqualTo(mean.value() - halfWidth, within(1e-15));
    assertThat(looks.interval().upper()).isEqualTo(mean.value() + halfWidth, within(1e-15));
  }

  @Test
  void isWhatTheLooksHaveInCommon() {
    // Quiet at first; then the spread grows and the mean stays.
    double[] values = {0.019, 0.021, 0.019, 0.021, 0.019, 0.021, -0.03, 0.07, 0.02};
    ConfidenceInterval first = of(Arrays.copyOf(values, 6)).interval();

    LookInterval looks = of(values);

    assertThat(looks.interval()).isEqualTo(first);
    assertThat(looks.mean().value()).isEqualTo(0.02, within(1e-12));
  }

  @Test
  void reachesToTheEstimateWhereThatLiesOutside() {
    double[] values = {0.019, 0.021, 0.019, 0.021, 0.019, 0.021, 0.0, 0.05, 0.07};
    double upper = of(Arrays.copyOf(values, 6)).interval().upper();

    LookInterval looks = of(values);

    assertThat(looks.mean().value()).isGreaterThan(upper);
    assertThat(looks.interval().upper()).isEqualTo(looks.mean().value());
    assertThat(looks.contradicted()).isFalse();
  }

  @Test
  void showsNothingWhereLooksContradictEachOther() {
    double[] values = new double[60];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i < 6 ? 0.1 : -0.1) + (i % 2 == 0 ? 0.001 : -0.001);
    }

    LookInterval looks = of(values);
    Comparison comparison =
        new Statistics()
            .compare(new double[60], values, ComparisonPlan.reporting().withDesign(DESIGN));

    assertThat(looks.contradicted()).isTrue();
    assertThat(looks.interval().contains(looks.mean().value())).isTrue();
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.nextLook()).isNull();
  }

  @Test
  void keepsNearlyEveryDifferenceThatWasShownOnce() {
    Random random = new Random(2026);
    int shown = 0;
    int lost = 0;
    int lostByTheLastLook = 0;
    for (int run = 0; run < 4_000; run++) {
      double[] values = new double[60];
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.log(1.03) + Math.sqrt(2) * 0.04 * random.nextGaussian();
      }
      int first = firstAbove(values);
      if (first > 0) {
        shown++;
        lost += of(values).interval().lower() > 0 ? 0 : 1;
        lostByTheLastLook += lastLook(values) > 0 ? 0 : 1;
      }
    }

    assertThat(shown).isGreaterThan(3_000);
    assertThat(lost / (double) shown).isLessThan(0.005);
    assertThat(lostByTheLastLook).isGreaterThan(5 * lost);
  }

  private int firstAbove(double[] values) {
    for (int blocks : DESIGN.looksUpTo(values.length)) {
      if (lastLook(Arrays.copyOf(values, blocks)) > 0) {
        return blocks;
      }
    }
    return 0;
  }

  /** Lower end of the interval of the last look alone. */
  private double lastLook(double[] values) {
    Estimate mean = Estimate.ofMean(values);
    return mean.value() - DESIGN.multiplier(values.length, t) * mean.standardError();
  }

  private LookInterval of(double[] values) {
    return requireNonNull(LookInterval.of(values, DESIGN, t));
  }
}
