package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ForkTimeTest {
  @Test
  void givesOperationsTheSameWeightInAnyRound() {
    assertThat(ForkTime.ofTotals(new double[] {100, 900}, new double[] {10, 30})).isEqualTo(25);
  }

  @Test
  void givesRoundsTheSameWeightWhereNobodyCountedOperations() {
    assertThat(ForkTime.ofRounds(1, 3)).isEqualTo(2);
  }

  @Test
  void refusesATimeOfZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForkTime.ofRounds(0, 0))
        .withMessageContaining("nothing was measured");
  }

  @Test
  void refusesTotalsWithoutOperations() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForkTime.ofTotals(new double[] {1}, new double[] {0}))
        .withMessageStartingWith("value 1 of the totals of time and operations is 0.0");
  }
}
