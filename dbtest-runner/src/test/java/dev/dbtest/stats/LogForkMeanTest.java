package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogForkMeanTest {
  @Test
  void isTheLogarithmOfTheMean() {
    assertThat(LogForkMean.ofRounds(1, 3)).isEqualTo(Math.log(2));
  }

  @Test
  void givesOperationsTheSameWeightInAnyRound() {
    double log = LogForkMean.ofTotals(new double[] {100, 300}, new double[] {10, 10});

    assertThat(log).isEqualTo(Math.log(20), within(1e-15));
  }

  @Test
  void refusesATimeOfZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogForkMean.ofRounds(0, 0))
        .withMessageContaining("nothing was measured");
  }

  @Test
  void refusesTotalsWithoutOperations() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogForkMean.ofTotals(new double[] {1}, new double[] {0}))
        .withMessageStartingWith("value 1 of the totals of time and operations is 0.0");
  }
}
