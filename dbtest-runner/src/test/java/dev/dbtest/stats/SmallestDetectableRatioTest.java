package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class SmallestDetectableRatioTest {
  private final Statistics statistics = new Statistics();
  private final ComparisonDesign fixed = new FixedBlocks(10, 0.05);

  @Test
  void isShownInAboutTheStatedShareOfComparisons() {
    double spread = 0.02;
    double logRatio = Math.log(statistics.smallestDetectableRatio(spread, 10, fixed, 0.8));
    ComparisonPlan plan = ComparisonPlan.reporting().withDesign(fixed);
    Well19937c random = new Well19937c(11);
    int repetitions = 4_000;
    int shown = 0;
    for (int i = 0; i < repetitions; i++) {
      double[] variant = new double[10];
      for (int j = 0; j < variant.length; j++) {
        variant[j] = logRatio + spread * random.nextGaussian();
      }
      Verdict verdict = statistics.compare(new double[10], variant, plan).verdict();
      shown += verdict == Verdict.SLOWER ? 1 : 0;
    }

    assertThat(shown / (double) repetitions).isCloseTo(0.8, within(0.03));
  }

  @Test
  void shrinksWithBlocksAndGrowsWithPowerAndSpread() {
    double ratio = statistics.smallestDetectableRatio(0.02, 10, fixed, 0.8);

    assertThat(statistics.smallestDetectableRatio(0.02, 20, fixed, 0.8)).isLessThan(ratio);
    assertThat(statistics.smallestDetectableRatio(0.02, 10, fixed, 0.9)).isGreaterThan(ratio);
    assertThat(statistics.smallestDetectableRatio(0.03, 10, fixed, 0.8)).isGreaterThan(ratio);
  }

  @Test
  void isOneIfNothingVaries() {
    assertThat(statistics.smallestDetectableRatio(0, 2, fixed, 0.8)).isEqualTo(1);
  }

  @Test
  void addsTheQuantilesOfBothErrors() {
    // Student's t with 9 degrees: 2.262157 at 97.5 %, 0.883404 at 80 %.
    assertThat(statistics.smallestDetectableRatio(0.02, 10, fixed, 0.8))
        .isEqualTo(Math.exp((2.262157 + 0.883404) * 0.02 / Math.sqrt(10)), within(1e-8));
  }

  @Test
  void isTheFullHalfWidthAtEvenOdds() {
    double halfWidth = new StudentT().multiplier(9, 0.95) * 0.02 / Math.sqrt(10);

    assertThat(Math.log(statistics.smallestDetectableRatio(0.02, 10, fixed, 0.5)))
        .isEqualTo(halfWidth, within(1e-11));
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.smallestDetectableRatio(-1, 10, fixed, 0.8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.smallestDetectableRatio(1, 1, fixed, 0.8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.smallestDetectableRatio(1, 10, fixed, 0.4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.smallestDetectableRatio(1, 10, fixed, 1))
        .withMessageContaining("power 1.0");
  }
}
