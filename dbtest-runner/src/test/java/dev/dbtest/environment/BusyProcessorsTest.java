package dev.dbtest.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusyProcessorsTest {

  private static final String FIRST = "cpu  100 0 100 1000 50 0 0 10 7 0\ncpu0 1 2 3\n";

  @Test
  void countsWhatPassedBetweenTheLooks() {
    // 15 of 60 ticks in programs, 40 idle, 3 waiting for a disk, 2 taken by a hypervisor.
    assertThat(between(FIRST, "cpu  110 1 103 1040 53 1 0 12 9 0\n")).isEqualTo(2 * 15 / 60.0);
  }

  @Test
  void aMachineThatDidNothingIsNotBusy() {
    assertThat(between(FIRST, "cpu  100 0 100 1060 50 0 0 10 7 0\n")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cpu  1 2 3", "cpu  a b c d e f g h", "intr 1 2 3 4 5 6 7 8 9"})
  void doesNotGuessWhereTheSystemDoesNotTell(String text) {
    assertThat(between(FIRST, text)).isNegative();
    assertThat(between(text, FIRST)).isNegative();
  }

  @Test
  void doesNotDivideByAMomentInWhichNothingPassed() {
    assertThat(between(FIRST, FIRST)).isNegative();
  }

  private static double between(String first, String second) {
    Deque<String> texts = new ArrayDeque<>(List.of(first, second));
    return BusyProcessors.sample(file -> Optional.of(texts.remove()), 2, () -> {});
  }
}
