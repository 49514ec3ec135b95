package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RobustSpreadTest {
  @Test
  void measuresFromTheMedian() {
    RobustSpread spread = RobustSpread.of(new double[] {1, 2, 3, 5, 100});

    assertThat(spread.median()).isEqualTo(3);
    assertThat(spread.medianAbsoluteDeviation()).isEqualTo(2);
    assertThat(spread.meanAbsoluteDeviation()).isEqualTo(20.4, within(1e-12));
    assertThat(spread.modifiedZ(100)).isEqualTo(0.6745 * 97 / 2, within(1e-12));
    assertThat(spread.modifiedZ(1)).isEqualTo(-0.6745, within(1e-12));
  }

  @Test
  void fallsBackToTheMeanDeviationIfMostValuesAreEqual() {
    RobustSpread spread = RobustSpread.of(new double[] {4, 4, 4, 4, 14});

    assertThat(spread.medianAbsoluteDeviation()).isZero();
    assertThat(spread.modifiedZ(14)).isEqualTo(10 / (1.2533 * 2), within(1e-12));
  }

  @Test
  void findsNothingUnusualInAConstant() {
    assertThat(RobustSpread.unusual(new double[] {4, 4, 4})).isEmpty();
    assertThat(RobustSpread.of(new double[] {4, 4, 4}).modifiedZ(5)).isZero();
  }

  @Test
  void namesUnusualValuesOnBothSides() {
    assertThat(RobustSpread.unusual(new double[] {-50, 1, 2, 3, 4, 5, 60})).containsExactly(0, 6);
  }
}
