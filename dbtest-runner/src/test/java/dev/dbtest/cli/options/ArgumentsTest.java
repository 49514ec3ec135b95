package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.Mode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void readsNumbersTimesPercentagesAndWords() throws UsageException {
    Arguments arguments =
        given(
            Map.of(
                Option.FORKS, "10",
                Option.BUDGET, "90s",
                Option.PRECISION, "1.5%",
                Option.MODE, "thrpt",
                Option.SEED, "-3"));

    assertThat(arguments.number(Option.FORKS, 1)).contains(10);
    assertThat(arguments.time(Option.BUDGET)).contains(Duration.ofSeconds(90));
    assertThat(arguments.percent(Option.PRECISION)).contains(0.015);
    assertThat(arguments.choice(Option.MODE, Words.modes())).contains(Mode.THROUGHPUT);
    assertThat(arguments.seed()).contains(-3L);
  }

  @Test
  void hasNothingForOptionsThatAreNotGiven() throws UsageException {
    Arguments arguments = given(Map.of());

    assertThat(arguments.number(Option.FORKS, 1)).isEmpty();
    assertThat(arguments.time(Option.BUDGET)).isEmpty();
    assertThat(arguments.percent(Option.PRECISION)).isEmpty();
    assertThat(arguments.choice(Option.MODE, Words.modes())).isEmpty();
    assertThat(arguments.seed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "", "99999999999"})
  void refusesNumbersOutOfRange(String text) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> given(Map.of(Option.FORKS, text)).number(Option.FORKS, 1))
        .withMessage("--forks '" + text + "': it takes a whole number from 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "5", "soon", "-1s"})
  void refusesTimesThatAreNone(String text) {
    assertThatThrownBy(() -> given(Map.of(Option.TIMEOUT, text)).time(Option.TIMEOUT))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--timeout '" + text + "': it takes a length of time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0%", "100%", "-5%", "x%", "%", "NaN"})
  void refusesPercentagesOutOfRange(String text) {
    assertThatThrownBy(() -> given(Map.of(Option.PRECISION, text)).percent(Option.PRECISION))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--precision '" + text + "': it takes a percentage");
  }

  @Test
  void namesTheWordsOfAChoice() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> given(Map.of(Option.MODE, "fast")).choice(Option.MODE, Words.modes()))
        .withMessage("--mode 'fast': it takes one of: avgt, thrpt, sample, ss");
  }

  @Test
  void refusesPairsWithoutAName() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> given(Map.of(Option.ENVIRONMENT, "=x")).pairs(Option.ENVIRONMENT))
        .withMessage("--env '=x': it takes NAME=VALUE");
  }

  @Test
  void writesACommandLineThatAShellUnderstands() {
    Arguments arguments =
        new Arguments(
            Command.UNIT,
            Map.of(),
            List.of(),
            List.of("unit", "--tags", "fast and not slow", "it's"));

    assertThat(arguments.commandLine())
        .isEqualTo("dbtest unit --tags 'fast and not slow' 'it'\\''s'");
  }

  private static Arguments given(Map<Option, String> values) {
    Map<Option, List<String>> texts = new EnumMap<>(Option.class);
    values.forEach((option, text) -> texts.put(option, List.of(text)));
    return new Arguments(Command.ALL, texts, List.of(), List.of());
  }
}
