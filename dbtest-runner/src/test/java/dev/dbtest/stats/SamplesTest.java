package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e141, -1e141})
  void refuseWhatCannotBeComputedWith(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Description.of(1, value))
        .withMessageStartingWith("value 1 of the values is " + value)
        .withMessageContaining("leave out the fork");
  }

  @Test
  void acceptTheLargestValueWithoutOverflow() {
    assertThat(Description.of(1e140, -1e140).standardDeviation()).isFinite();
  }

  @Test
  void refuseNoValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Description.of())
        .withMessage("0 values given, but at least 1 are needed; measure more");
  }

  @Test
  void refuseSidesOfDifferentLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedDifferences.of(new double[] {1, 2}, new double[] {1}))
        .withMessageStartingWith("2 values on one side and 1 on the other");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1})
  void haveNoLogarithmsAtOrBelowZero(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.logarithms(new double[] {value}, "fork means"))
        .withMessageStartingWith("value 0 of the fork means is " + value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.NaN, 95})
  void refuseALevelThatIsNoShare(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.requireLevel(level, "confidence level"))
        .withMessage(
            "confidence level is " + level + ", but must lie between 0 and 1, both excluded");
  }
}
