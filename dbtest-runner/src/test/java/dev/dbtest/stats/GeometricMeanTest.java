package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeometricMeanTest {
  private final StudentT t = new StudentT();

  @Test
  void isTheRootOfTheProduct() {
    assertThat(GeometricMean.of(1, 4, 16).value()).isEqualTo(4, within(1e-14));
  }

  @Test
  void leavesOneValueAsItIs() {
    assertThat(GeometricMean.of(10.1).value()).isEqualTo(10.1);
    assertThat(GeometricMean.of(10.1).interval(0.95, t)).isNull();
  }

  @Test
  void isSureOfEqualValues() {
    assertThat(GeometricMean.of(10.1, 10.1, 10.1).interval(0.95, t))
        .isEqualTo(new ConfidenceInterval(10.1, 10.1, 0.95));
  }

  @Test
  void hasAnIntervalOfTheLogarithms() {
    ConfidenceInterval interval = requireNonNull(GeometricMean.of(2, 8).interval(0.95, t));

    // t(0.975, 1) = 12.706 times a standard error of ln(4) / 2.
    double halfWidth = 12.706204736174694 * Math.log(4) / 2;
    assertThat(Math.log(interval.upper())).isEqualTo(Math.log(4) + halfWidth, within(1e-11));
    assertThat(Math.log(interval.lower())).isEqualTo(Math.log(4) - halfWidth, within(1e-11));
  }

  @Test
  void staysFiniteForWhateverAFileHolds() {
    GeometricMean mean = GeometricMean.of(1e90, 1e-300);

    assertThat(mean.value()).isCloseTo(1e-105, within(1e-110));
    assertThat(requireNonNull(mean.interval(0.95, t)).upper()).isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void refusesValuesWithoutALogarithm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeometricMean.of(1, 0))
        .withMessageContaining("only a value above 0 has a logarithm");
  }
}
