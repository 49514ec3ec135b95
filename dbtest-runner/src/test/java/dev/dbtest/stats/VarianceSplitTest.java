package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VarianceSplitTest {
  /** The worked example of the reference values for Kalibera and Jones. */
  private static final double[][] ROUNDS = {
    {10, 10.2, 9.9, 10.1}, {10.5, 10.6, 10.4, 10.7}, {9.8, 9.7, 9.9, 9.8}
  };

  @Test
  void hitsTheWorkedExample() {
    VarianceSplit split = requireNonNull(VarianceSplit.of(ROUNDS));
    OneWayAnova anova = requireNonNull(OneWayAnova.of(ROUNDS));

    assertThat(split.within()).isEqualTo(.0133333333, within(1e-10));
    assertThat(anova.meanSquareBetween()).isEqualTo(.5833333333, within(1e-10));
    assertThat(split.between()).isEqualTo(.1425, within(1e-13));
    assertThat(split.roundsPerFork()).isEqualTo(4);
  }

  @Test
  void neverReportsANegativeVariance() {
    VarianceSplit split =
        requireNonNull(VarianceSplit.of(new double[][] {{1, 9}, {9, 1}, {5, 5.5}}));

    assertThat(split.between()).isZero();
    assertThat(split.betweenDeviation()).isZero();
  }

  @Test
  void givesStandardDeviations() {
    VarianceSplit split = new VarianceSplit(4, 1, 4);

    assertThat(split.withinDeviation()).isEqualTo(2);
    assertThat(split.betweenDeviation()).isEqualTo(1);
  }

  @Test
  void weighsForksOfUnequalLength() {
    VarianceSplit split = requireNonNull(VarianceSplit.of(new double[][] {{1, 3}, {5, 7, 9}, {4}}));

    // (6 - 14 / 6) / 2 rounds; mean squares by hand: within 10 / 3, between 31.2083 - 10 over 2.
    assertThat(split.roundsPerFork()).isEqualTo(11.0 / 6, within(1e-14));
    assertThat(split.within()).isEqualTo(10.0 / 3, within(1e-14));
    assertThat(split.between()).isEqualTo((15.416666666666666 - 10.0 / 3) * 6 / 11, within(1e-12));
  }

  @Test
  void isThereFromTwoForksOn() {
    VarianceSplit split = requireNonNull(VarianceSplit.of(new double[][] {{1, 3}, {5, 7}}));

    assertThat(split.within()).isEqualTo(2);
    assertThat(split.between()).isEqualTo(7);
  }

  @Test
  void needsTwoForksAndSomeForkWithTwoRounds() {
    assertThat(VarianceSplit.of(new double[][] {{1, 2, 3}})).isNull();
    assertThat(VarianceSplit.of(new double[][] {{1}, {2}})).isNull();
  }
}
