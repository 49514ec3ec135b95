package dev.dbtest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "100ns, 100",
    "1.5us, 1500",
    "1.5µs, 1500",
    "250ms, 250000000",
    "2s, 2000000000",
    "0.25s, 250000000",
    "1m, 60000000000",
    "2h, 7200000000000",
    "' 10 S ', 10000000000",
    "0s, 0",
    "9223372036854775807ns, 9223372036854775807"
  })
  void readsANumberAndAUnit(String text, long nanos) {
    assertThat(Durations.parse(text)).isEqualTo(Duration.ofNanos(nanos));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ms", "-1s", "+1s", "1e3s", ".5s", "5.s", "1.2.3s", "NaNs"})
  void refusesWhatHasNoNumber(String text) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith('"' + text + '"')
        .hasMessageContaining("such as 250ms");
  }

  @Test
  void refusesAnUnknownUnitAndNamesIt() {
    assertThatThrownBy(() -> Durations.parse("5 parsecs"))
        .hasMessage(
            "\"5 parsecs\" is not a length of time, since it has an unknown unit: parsecs. "
                + "Write a number and one of ns, us, ms, s, m, h, such as 250ms or 2s.");
  }

  @Test
  void refusesANumberWithoutAUnit() {
    assertThatThrownBy(() -> Durations.parse("5")).hasMessageContaining("it has no unit.");
  }

  @Test
  void refusesWhatIsFinerThanANanosecond() {
    assertThatThrownBy(() -> Durations.parse("1.5ns"))
        .hasMessage("\"1.5ns\" is finer than a nanosecond, which no clock can show.");
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> Durations.parse("9223372036854775808ns"))
        .hasMessageContaining("longer than 292 years");
  }

  @Test
  void refusesEndlessDigitsAtOnce() {
    assertThatThrownBy(() -> Durations.parse("9".repeat(1_000_000) + "s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).{0,250}");
  }

  @Test
  void aBudgetMayBeAFractionOfANanosecond() {
    assertThat(Durations.parseNanos("0.3ns")).isEqualTo(0.3);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "1, 1ns",
    "1500, 1.5us",
    "1234567, 1.234567ms",
    "250000000, 250ms",
    "90000000000, 90s",
    "60000000000, 1m",
    "5400000000000, 90m",
    "7200000000000, 2h"
  })
  void writesTheShortestText(long nanos, String text) {
    assertThat(Durations.format(Duration.ofNanos(nanos))).isEqualTo(text);
  }

  @Test
  void readsBackWhatItWrote() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      Duration duration = Duration.ofNanos(random.nextLong() >>> 1 >>> random.nextInt(63));

      assertThat(Durations.parse(Durations.format(duration))).isEqualTo(duration);
    }
  }

  @Test
  void doesNotWriteNegativeDurations() {
    assertThatThrownBy(() -> Durations.format(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
