package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfidenceIntervalTest {
  private final ConfidenceInterval interval = new ConfidenceInterval(2, 4, 0.95);

  @Test
  void containsItsEnds() {
    assertThat(interval.contains(2)).isTrue();
    assertThat(interval.contains(4)).isTrue();
    assertThat(interval.contains(1.999)).isFalse();
    assertThat(interval.contains(4.001)).isFalse();
  }

  @Test
  void overlapsAnIntervalThatTouchesIt() {
    assertThat(interval.overlaps(new ConfidenceInterval(4, 5, 0.95))).isTrue();
    assertThat(interval.overlaps(new ConfidenceInterval(1, 2, 0.95))).isTrue();
    assertThat(interval.overlaps(new ConfidenceInterval(4.1, 5, 0.95))).isFalse();
    assertThat(interval.overlaps(new ConfidenceInterval(0, 1.9, 0.95))).isFalse();
  }

  @Test
  void refusesEndsInTheWrongOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfidenceInterval(2, 1, 0.95))
        .withMessageContaining("interval from 2.0 to 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfidenceInterval(Double.NaN, 1, 0.95));
  }

  @Test
  void refusesALevelThatIsNoShare() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(1, 2, 1));
  }

  @Test
  void ofAMeanNeedsTwoValues() {
    Statistics statistics = new Statistics();

    assertThat(statistics.meanInterval(new double[] {3}, 0.95)).isNull();
    // t(0.975, 1) = 12.706 times a standard error of 1.
    assertThat(requireNonNull(statistics.meanInterval(new double[] {2, 4}, 0.95)).halfWidth())
        .isEqualTo(12.706204736174694, within(1e-11));
  }

  @Test
  void ofAGeometricMeanStaysAboveZero() {
    ConfidenceInterval times =
        requireNonNull(new Statistics().geometricMeanInterval(new double[] {1, 4}, 0.95));

    assertThat(times.lower()).isPositive();
    assertThat(Math.sqrt(times.lower() * times.upper())).isEqualTo(2, within(1e-12));
    assertThat(new Statistics().geometricMeanInterval(new double[] {1}, 0.95)).isNull();
  }
}
