package dev.dbtest.jmh.processor.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Durations;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundLengthTest {

  @ParameterizedTest
  @CsvSource({
    "100ms, 100, MILLISECONDS",
    "1.5us, 1500, NANOSECONDS",
    "1000ms, 1, SECONDS",
    "90s, 90, SECONDS",
    "120s, 2, MINUTES",
    "2h, 2, HOURS",
    "2147483647ns, 2147483647, NANOSECONDS"
  })
  void isInTheCoarsestUnitThatIsExact(String text, int amount, TimeUnit unit) {
    assertThat(RoundLength.of(Durations.parse(text))).isEqualTo(new RoundLength(amount, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "2147483649ns, 2147483, MICROSECONDS",
    "1000000.000000001s, 1000000000, MILLISECONDS"
  })
  void isInTheFinestUnitThatFitsWhereNoneIsExact(String text, int amount, TimeUnit unit) {
    assertThat(RoundLength.of(Durations.parse(text))).isEqualTo(new RoundLength(amount, unit));
  }
}
