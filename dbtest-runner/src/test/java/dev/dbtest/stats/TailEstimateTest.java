package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TailEstimateTest {
  private final Statistics statistics = new Statistics();

  @Test
  void averagesForksOnTheLogScale() {
    TailEstimate tail = requireNonNull(statistics.tail(99, new double[] {100, 400}, 1000, 0.95));

    assertThat(tail.value()).isEqualTo(200, within(1e-10));
    assertThat(tail.forks()).isEqualTo(2);
    assertThat(requireNonNull(tail.interval()).lower()).isLessThan(1);
    assertThat(tail.supported()).isTrue();
  }

  @Test
  void hasNoIntervalFromOneFork() {
    assertThat(requireNonNull(statistics.tail(50, new double[] {3}, 20, 0.95)).interval()).isNull();
  }

  @Test
  void isAbsentBelowTheResolutionOfTheClock() {
    assertThat(statistics.tail(50, new double[] {30, 0}, 1000, 0.95)).isNull();
  }

  @Test
  void saysWhenSamplesAreTooFew() {
    double[] percentiles = {3, 4};

    assertThat(requireNonNull(statistics.tail(99, percentiles, 999, 0.95)).supported()).isFalse();
    assertThat(requireNonNull(statistics.tail(99, percentiles, 1000, 0.95)).supported()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"90, 29, 100", "95, 59, 200", "99, 299, 1000", "99.9, 2995, 10000"})
  void knowsHowManySamplesAPercentileTakes(double rank, long toReach, long toEstimate) {
    assertThat(TailEstimate.samplesToReach(rank)).isEqualTo(toReach);
    assertThat(TailEstimate.samplesFor(rank)).isEqualTo(toEstimate);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 100, -1, Double.NaN})
  void refusesARankThatIsNone(double rank) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.tail(rank, new double[] {1}, 1, 0.95))
        .withMessageContaining("percentile " + rank);
  }
}
