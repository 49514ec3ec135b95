package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class AutocorrelationTest {
  @Test
  void isMissingWithoutVariation() {
    assertThat(Autocorrelation.lagOne(new double[] {3})).isNull();
    assertThat(Autocorrelation.lagOne(new double[] {3, 3, 3})).isNull();
  }

  @Test
  void ignoresLevelsThatDifferBetweenForks() {
    double[][] forks = {{1, 3, 2}, {101, 103, 102}};

    // Deviations -1, 1, 0 in each fork: products -1, squares 2.
    assertThat(Autocorrelation.withinForks(forks)).isEqualTo(-0.5, within(1e-12));
  }

  @Test
  void countsIndependentValuesFully() {
    assertThat(Autocorrelation.effectiveSize(series(20_000, 0))).isBetween(19_000.0, 20_000.0);
  }

  @Test
  void countsDependentValuesAsTheoryDoes() {
    double rho = 0.8;
    double expected = 20_000 * (1 - rho) / (1 + rho);

    assertThat(Autocorrelation.effectiveSize(series(20_000, rho)))
        .isCloseTo(expected, within(0.15 * expected));
  }

  @Test
  void cutsTheSumAtTheFirstNegativePairOfLags() {
    // Deviations -3, -1, 1, 3 with squares 20: pairs (20 + 5) / 20 and (-6 - 9) / 20.
    assertThat(Autocorrelation.effectiveSize(new double[] {1, 3, 5, 7}))
        .isEqualTo(4 / 1.5, within(1e-12));
  }

  @Test
  void doesNotLetALaterPairExceedAnEarlierOne() {
    // Deviations 1, -1, 0.9, -0.9, 0.5, -0.5: the first pair of lags is small, the second larger.
    double[] series = {1, -1, .9, -.9, .5, -.5};
    assertThat(Autocorrelation.effectiveSize(series)).isEqualTo(6);
  }

  @Test
  void countsAConstantFully() {
    assertThat(Autocorrelation.effectiveSize(new double[] {2, 2, 2})).isEqualTo(3);
  }

  private static double[] series(int n, double rho) {
    Well19937c random = new Well19937c(7);
    double[] series = new double[n];
    for (int i = 1; i < n; i++) {
      series[i] = rho * series[i - 1] + random.nextGaussian();
    }
    return series;
  }
}
