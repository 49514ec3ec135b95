package dev.dbtest.worker.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "010, 10",
    "09, 9",
    "-007, -7",
    "+5, 5",
    "1_000, 1000",
    "0x1F, 31",
    "-0XfF, -255",
    "0b101, 5",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808"
  })
  void readsDecimalsAndTheLiteralsOfJava(String text, long number) {
    assertThat(WholeNumber.of(text, Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        "--1",
        "-+1",
        "0x",
        "0x-1",
        "0b2",
        "_1",
        "1_",
        "1.0",
        "1e3",
        "one",
        "#1F",
        "9223372036854775808",
        "-9223372036854775809"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> WholeNumber.of(text, Long.MIN_VALUE, Long.MAX_VALUE))
        .isInstanceOf(NumberFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"128", "-129", "0x80"})
  void refusesWhatDoesNotFit(String text) {
    assertThatThrownBy(() -> WholeNumber.of(text, Byte.MIN_VALUE, Byte.MAX_VALUE))
        .isInstanceOf(NumberFormatException.class);
  }
}
