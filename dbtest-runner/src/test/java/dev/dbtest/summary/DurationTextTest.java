package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 ns",
    "999, 999 ns",
    "1000, 1 µs",
    "999499, 999 µs",
    "999500, 1.0 ms",
    "12000000, 12 ms",
    "9949999, 9.9 ms",
    "999499999, 999 ms",
    "999500000, 1.0 s",
    "59949000000, 59.9 s",
    "59950000000, 1 min 00 s",
    "80000000000, 1 min 20 s",
    "3599400000000, 59 min 59 s",
    "3599500000000, 1 h 00 min",
    "7500000000000, 2 h 05 min",
    "-5, 0 ns"
  })
  void choosesTheUnit(long nanos, String text) {
    assertThat(DurationText.text(Duration.ofNanos(nanos))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 1 s",
    "7400, 7 s",
    "38000, 40 s",
    "99000, 100 s",
    "100000, 2 min",
    "290000, 5 min",
    "7500000, 2 h 05 min"
  })
  void isRoughForEstimates(long millis, String text) {
    assertThat(DurationText.rough(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @Test
  void survivesTheLongestDuration() {
    assertThat(DurationText.text(Duration.ofSeconds(Long.MAX_VALUE))).endsWith(" min");
  }
}
