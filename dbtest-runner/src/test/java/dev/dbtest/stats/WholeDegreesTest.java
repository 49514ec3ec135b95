package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeDegreesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 19, 20, 99, 100, 999, 10_000})
  void agreesWithAnotherImplementation(int degrees) {
    TDistribution other = new TDistribution(null, degrees, 1e-13);

    for (double probability : new double[] {0.55, 0.8, 0.975, 0.99, 0.9896, 0.9995}) {
      double expected = other.inverseCumulativeProbability(probability);
      assertThat(new WholeDegrees(degrees).quantile(probability))
          .as("%s degrees at %s", degrees, probability)
          .isEqualTo(expected, within(1e-11 * Math.max(1, expected)));
    }
  }

  @Test
  void mirrorsQuantilesBelowTheMiddle() {
    WholeDegrees five = new WholeDegrees(5);

    assertThat(five.quantile(0.025)).isEqualTo(-five.quantile(0.975), within(1e-12));
    assertThat(five.quantile(0.5)).isEqualTo(0);
  }

  @Test
  void isTheInverseOfTheDistributionFunction() {
    for (int degrees = 1; degrees < 60; degrees++) {
      WholeDegrees t = new WholeDegrees(degrees);
      assertThat(t.inside(t.quantile(0.9875))).as("%s", degrees).isEqualTo(0.975, within(1e-14));
    }
  }
}
