package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {
  /** Values of SciPy's binomtest. */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0.3084971078",
    "10, 10, 0.6915028922, 1",
    "3, 10, 0.0667395112, 0.6524528501",
    "50, 1000, 0.0373353976, 0.0653904879"
  })
  void hitsKnownIntervals(int hits, int trials, double lower, double upper) {
    ConfidenceInterval interval = ClopperPearson.of(hits, trials, 0.95);

    assertThat(interval.lower()).isEqualTo(lower, within(1e-10));
    assertThat(interval.upper()).isEqualTo(upper, within(1e-10));
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatIllegalArgumentException().isThrownBy(() -> ClopperPearson.of(1, 0, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> ClopperPearson.of(-1, 5, 0.95));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClopperPearson.of(6, 5, 0.95))
        .withMessageContaining("6 hits in 5 trials");
  }
}
