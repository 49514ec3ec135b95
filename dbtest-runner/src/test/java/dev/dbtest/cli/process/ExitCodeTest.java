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
    "PASSED, 0, true",
    "FAILED, 1, true",
    "USAGE, 2, true",
    "REGRESSION, 3, true",
    "NOTHING, 4, true",
    "INCONCLUSIVE, 5, true",
    "SHARD_MISSING, 6, true",
    "INCOMPATIBLE, 7, true",
    "INTERNAL, 70, true",
    "INFRASTRUCTURE, 74, false",
    "INTERRUPTED, 130, true"
  })
  void keepsItsMeaningForEver(ExitCode code, int number, boolean inUse) {
    assertThat(code.number()).isEqualTo(number);
    assertThat(ExitCode.inUse().contains(code)).isEqualTo(inUse);
  }

  @Test
  void hasOneNumberForEachMeaning() {
    assertThat(Stream.of(ExitCode.values()).map(ExitCode::number))
        .doesNotHaveDuplicates()
        .isSorted();
  }
}
