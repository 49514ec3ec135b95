package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherExactTest {
  /** Fisher's tea (3, 1, 1, 3) and others, checked with SciPy. */
  @ParameterizedTest
  @CsvSource({
    "3, 1, 1, 3, 0.48571428571428577",
    "8, 2, 1, 5, 0.03496503496503495",
    "0, 10, 5, 5, 0.0325077399380805",
    "5, 5, 0, 10, 0.0325077399380805",
    "6, 0, 0, 6, 0.0021645021645021645",
    "2, 15, 3, 15, 1"
  })
  void hitsKnownTables(int a, int b, int c, int d, double p) {
    assertThat(FisherExact.twoSided(a, b, c, d)).isEqualTo(p, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 3, 4", "3, 4, 0, 0", "0, 5, 0, 5", "5, 0, 5, 0"})
  void findsNothingInATableWithAnEmptyMargin(int a, int b, int c, int d) {
    assertThat(FisherExact.twoSided(a, b, c, d)).isEqualTo(1);
  }
}
