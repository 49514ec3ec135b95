package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ForkModesTest {
  @Test
  void areSeenWhenForksFallIntoTwoGroups() {
    ForkModes modes = requireNonNull(ForkModes.of(12, 10, 10.1, 12.1, 10.05, 9.95, 12.05, 10.02));

    assertThat(modes.fastForks()).isEqualTo(5);
    assertThat(modes.slowForks()).isEqualTo(3);
    assertThat(modes.ratio()).isEqualTo(12.04993 / 10.02388, within(1e-5));
    assertThat(modes.boundary()).isEqualTo(Math.sqrt(10.1 * 12), within(1e-12));
  }

  @Test
  void countForksAboveTheBoundary() {
    ForkModes modes = new ForkModes(5, 3, 1.2, 11);

    assertThat(modes.slowAmong(new double[] {10, 11, 11.5, 12})).isEqualTo(2);
  }

  @Test
  void needTwoForksOnEachSide() {
    assertThat(ForkModes.of(10, 10.1, 10.05, 9.95, 10.02, 9.9, 10, 20)).isNull();
    assertThat(ForkModes.of(5, 10.1, 10.05, 9.95, 10.02, 9.9, 10, 10)).isNull();
    assertThat(ForkModes.of(20, 10.1, 10.05, 9.95, 10.02, 9.9, 10, 20)).isNotNull();
    assertThat(ForkModes.of(5, 10.1, 10.05, 9.95, 10.02, 9.9, 5, 10)).isNotNull();
  }

  @Test
  void needEightForks() {
    assertThat(ForkModes.of(10, 10, 10, 10, 12, 12, 12)).isNull();
    assertThat(ForkModes.of(10, 10, 10, 10, 12, 12, 12, 12)).isNotNull();
  }

  @Test
  void needAGapThatMatters() {
    assertThat(ForkModes.of(100, 100, 100, 100, 102.9, 102.9, 102.9, 102.9)).isNull();
    assertThat(ForkModes.of(100, 100, 100, 100, 103.1, 103.1, 103.1, 103.1)).isNotNull();
  }

  @Test
  void needAGapWideAgainstTheSpreadInTheGroups() {
    assertThat(ForkModes.of(100, 102, 104, 106, 112, 114, 116, 118)).isNull();
  }

  /** Four forks a side in steps of 2 %: 1.29 steps of pooled deviation, so a gap of 5.16 steps. */
  @Test
  void poolTheSpreadOfBothGroups() {
    assertThat(ForkModes.of(twoLadders(0.02, 4.6))).isNull();
    assertThat(ForkModes.of(twoLadders(0.02, 5.6))).isNotNull();
  }

  private static double[] twoLadders(double step, double gapInSteps) {
    double[] means = new double[8];
    Arrays.setAll(means, i -> Math.exp(step * (i < 4 ? i : i - 1 + gapInSteps)));
    return means;
  }

  @Test
  void areAbsentFromAConstant() {
    assertThat(ForkModes.of(3, 3, 3, 3, 3, 3, 3, 3)).isNull();
  }

  @Test
  void refuseATimeOfZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> ForkModes.of(1, 0));
  }
}
