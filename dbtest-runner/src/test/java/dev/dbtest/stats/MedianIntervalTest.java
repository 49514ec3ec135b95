package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedianIntervalTest {
  @ParameterizedTest
  @CsvSource({
    "6, 1, 6, 96.9",
    "8, 1, 8, 99.2",
    "9, 2, 8, 96.1",
    "10, 2, 9, 97.9",
    "15, 4, 12, 96.5",
    "20, 6, 15, 95.9",
    "25, 8, 18, 95.7",
    "30, 10, 21, 95.7",
    "50, 18, 33, 96.7",
    "100, 40, 61, 96.5"
  })
  void choosesTheTabulatedRanks(int n, int lower, int upper, double coverage) {
    ConfidenceInterval interval = requireNonNull(MedianInterval.of(ranks(n), 0.95));

    assertThat(interval.lower()).isEqualTo(lower);
    assertThat(interval.upper()).isEqualTo(upper);
    assertThat(100 * interval.level()).isEqualTo(coverage, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void isMissingWhereTheExtremesAreNotEnough(int n) {
    assertThat(MedianInterval.of(ranks(n), 0.95)).isNull();
  }

  @Test
  void reachesALowerLevelWithFiveValues() {
    ConfidenceInterval interval = requireNonNull(MedianInterval.of(ranks(5), 0.9));

    assertThat(interval.level()).isEqualTo(0.9375, within(1e-15));
  }

  @Test
  void takesEvenLevelsBelowOneHalf() {
    ConfidenceInterval interval = requireNonNull(MedianInterval.of(ranks(2), 0.01));

    assertThat(interval).isEqualTo(new ConfidenceInterval(1, 2, 0.5));
  }

  private static double[] ranks(int n) {
    return IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
  }
}
