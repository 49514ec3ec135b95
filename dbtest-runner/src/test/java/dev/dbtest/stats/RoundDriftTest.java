package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RoundDriftTest {
  private final StudentT t = new StudentT();

  @Test
  void showsForksThatStillWarmUp() {
    RoundDrift drift = drift(new double[][] {{12, 12, 99, 10, 10}, {12.1, 12.1, 1, 10, 10}});

    assertThat(drift.ratio()).isEqualTo(1 / Math.sqrt(1.2 * 1.21), within(1e-12));
    assertThat(drift.interval().contains(1)).isFalse();
    assertThat(drift.notable()).isTrue();
  }

  @Test
  void showsForksThatSlowDown() {
    assertThat(drift(new double[][] {{10, 10, 12, 12}, {10, 10, 12.1, 12.1}}).notable()).isTrue();
  }

  @Test
  void takesASmallDriftForNothingEvenIfItIsCertain() {
    assertThat(drift(new double[][] {{10, 10, 10.2, 10.2}, {10, 10, 10.2, 10.2}}).notable())
        .isFalse();
  }

  @Test
  void takesALargeDriftForNothingIfForksDisagree() {
    assertThat(drift(new double[][] {{10, 10, 9, 9}, {9, 9, 10, 10}, {8, 8, 10, 10}}).notable())
        .isFalse();
  }

  @Test
  void needsTwoForksOfFourRoundsAboveZero() {
    assertThat(RoundDrift.of(new double[][] {{1, 2, 3, 4}}, 0.95, t)).isNull();
    assertThat(RoundDrift.of(new double[][] {{1, 2, 3, 4}, {1, 2, 3}}, 0.95, t)).isNull();
    assertThat(RoundDrift.of(new double[][] {{1, 2, 3, 4}, {0, 0, 3, 4}}, 0.95, t)).isNull();
    assertThat(RoundDrift.of(new double[][] {{1, 2, 3, 4}, {1, 2, 0, 0}}, 0.95, t)).isNull();
  }

  private RoundDrift drift(double[][] rounds) {
    return requireNonNull(RoundDrift.of(rounds, 0.95, t));
  }
}
