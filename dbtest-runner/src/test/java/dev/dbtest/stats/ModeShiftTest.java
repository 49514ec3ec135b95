package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ModeShiftTest {
  private static final double[] TWO_MODES = {10, 12, 10, 12, 10, 12, 10, 12};
  private static final double[] FAST = {10, 10.01, 10, 10.02, 10, 10.01, 10, 10};

  @Test
  void countsBothSidesByTheModesOfOne() {
    assertThat(requireNonNull(ModeShift.of(TWO_MODES, FAST)))
        .usingRecursiveComparison()
        .ignoringFields("pValue")
        .isEqualTo(new ModeShift(4, 4, 0, 8, 0));
    assertThat(requireNonNull(ModeShift.of(FAST, TWO_MODES)))
        .usingRecursiveComparison()
        .ignoringFields("pValue")
        .isEqualTo(new ModeShift(0, 8, 4, 4, 0));
  }

  @Test
  void testsWhetherTheSharesDiffer() {
    // 70 of 1820 tables with these margins are as unlikely on each side.
    assertThat(requireNonNull(ModeShift.of(TWO_MODES, FAST)).pValue())
        .isEqualTo(140 / 1820.0, within(1e-12));
    assertThat(requireNonNull(ModeShift.of(TWO_MODES, TWO_MODES)).pValue())
        .isEqualTo(1, within(1e-12));
  }

  @Test
  void isAbsentWithoutTwoModes() {
    assertThat(ModeShift.of(FAST, FAST)).isNull();
  }
}
