package dev.dbtest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunningTimeTest {

  private long now = -5;
  private final RunningTime time = new RunningTime(() -> now);

  @Test
  void goesOnWithTheClock() {
    pass(Duration.ofMillis(200));
    assertThat(time.getAsLong()).isEqualTo(200_000_000);

    pass(Duration.ofMillis(300));
    assertThat(time.getAsLong()).isEqualTo(500_000_000);
  }

  @Test
  void countsAPauseOfTheProcessAsOneStep() {
    pass(Duration.ofHours(3));
    assertThat(time.getAsLong()).isEqualTo(Duration.ofSeconds(1).toNanos());

    pass(Duration.ofMillis(1));
    assertThat(time.getAsLong()).isEqualTo(Duration.ofMillis(1_001).toNanos());
  }

  @Test
  void neverGoesBack() {
    pass(Duration.ofMillis(-50));

    assertThat(time.getAsLong()).isZero();
  }

  private void pass(Duration duration) {
    now += duration.toNanos();
  }
}
