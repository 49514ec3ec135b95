package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  private final StudentT t = new StudentT();

  @ParameterizedTest
  @CsvSource({
    ".975, 1, 12.706204736174694",
    ".975, 2, 4.302652729749462",
    ".975, 4, 2.7764451051977934",
    ".995, 4, 4.604094871349992",
    ".975, 8, 2.306004135204166",
    ".975, 9, 2.262157162798205",
    ".9995, 24, 3.745398619290096",
    ".975, 4.37, 2.6861481000408847"
  })
  void hitsTabulatedQuantiles(double probability, double degrees, double quantile) {
    assertThat(t.quantile(degrees, probability)).isEqualTo(quantile, within(2e-12));
  }

  @Test
  void repeatsARememberedQuantileExactly() {
    assertThat(t.quantile(7, 0.975)).isEqualTo(new StudentT().quantile(7, 0.975));
    assertThat(t.quantile(7, 0.975)).isEqualTo(t.quantile(7, 0.975));
  }

  @Test
  void keepsQuantilesOfDifferentDegreesAndLevelsApart() {
    double first = t.quantile(7, 0.975);

    assertThat(t.quantile(8, 0.975)).isLessThan(first);
    assertThat(t.quantile(7, 0.995)).isGreaterThan(first);
  }

  @Test
  void multipliesForATwoSidedInterval() {
    assertThat(t.multiplier(4, 0.95)).isEqualTo(2.7764451051977934, within(1e-12));
  }

  @Test
  void halvesTheTwoSidedProbabilityOnOneSide() {
    assertThat(StudentT.twoSided(-2, 5)).isEqualTo(2 * StudentT.beyond(2, 5), within(1e-15));
    assertThat(StudentT.twoSided(0, 5)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "NaN", "-0.5"})
  void refusesWhatIsNoProbability(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> t.quantile(3, probability))
        .withMessageContaining("probability is " + probability);
  }
}
