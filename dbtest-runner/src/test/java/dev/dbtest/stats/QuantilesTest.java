package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
  @Test
  void areOfTypeSevenForOneToTen() {
    Quantiles quantiles = Quantiles.of(10, 2, 3, 4, 1, 6, 7, 8, 9, 5);

    assertThat(Stream.of(.05, .1, .25, .5, .75, .9, .95, .99).map(quantiles::at))
        .usingComparatorForType(Tolerance.of(1e-14), Double.class)
        .containsExactly(1.45, 1.9, 3.25, 5.5, 7.75, 9.1, 9.55, 9.91);
  }

  @Test
  void areOfTypeSevenForPrimes() {
    Quantiles quantiles = Quantiles.of(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31);

    assertThat(Stream.of(.1, .25, .5, .75, .9, .95).map(quantiles::at))
        .usingComparatorForType(Tolerance.of(1e-13), Double.class)
        .containsExactly(3.0, 6.0, 13.0, 21.0, 29.0, 30.0);
  }

  @Test
  void endAtTheExtremes() {
    Quantiles quantiles = Quantiles.of(3, 1, 2);

    assertThat(quantiles.at(0)).isEqualTo(1);
    assertThat(quantiles.at(1)).isEqualTo(3);
  }

  @Test
  void ofOneValueAreThatValue() {
    assertThat(Quantiles.of(7).at(0.95)).isEqualTo(7);
  }

  @Test
  void leaveTheirInputAlone() {
    double[] values = {3, 1, 2};

    Quantiles.of(values);

    assertThat(values).containsExactly(3, 1, 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void refuseWhatIsNoProbability(double probability) {
    Quantiles quantiles = Quantiles.of(1, 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> quantiles.at(probability))
        .withMessageContaining("quantile " + probability);
  }

  @Test
  void moveWithTheUnit() {
    double[] nanoseconds = DoubleStream.of(1.5, 2.5, 4, 8, 16).toArray();
    double[] microseconds = DoubleStream.of(nanoseconds).map(x -> x / 1024).toArray();

    assertThat(Quantiles.of(microseconds).at(0.3))
        .isEqualTo(Quantiles.of(nanoseconds).at(0.3) / 1024);
  }
}
