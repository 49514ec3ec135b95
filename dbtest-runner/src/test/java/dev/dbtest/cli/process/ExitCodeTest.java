package dev.dbtest.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

  /** Scripts rely on the numbers: a line may be added here, and none may be changed. */
  @ParameterizedTest
  @CsvSource({
    "PASSED, 0",
    "FAILED, 1",
    "USAGE, 2",
    "REGRESSION, 3",
    "NOTHING, 4",
    "INCONCLUSIVE, 5",
    "SHARD_MISSING, 6",
    "INCOMPATIBLE, 7",
    "INTERNAL, 70",
    "INFRASTRUCTURE, 74",
    "INTERRUPTED, 130"
  })
  void keepsItsMeaningForEver(ExitCode code, int number) {
    assertThat(code.number()).isEqualTo(number);
  }

  @Test
  void hasOneNumberForEachMeaning() {
    assertThat(Stream.of(ExitCode.values()).map(ExitCode::number))
        .doesNotHaveDuplicates()
        .isSorted();
  }
}
