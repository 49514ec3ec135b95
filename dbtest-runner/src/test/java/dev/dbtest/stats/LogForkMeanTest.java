package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogForkMeanTest {
  @Test
  void isTheLogarithmOfTheMean() {
    assertThat(LogForkMean.ofRounds(1, 3)).isEqualTo(Math.log(2));
    assertThat(LogForkMean.ofForks(new double[][] {{1, 3}, {5}}))
        .containsExactly(Math.log(2), Math.log(5));
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

  @Test
  void weighsRoundsByTheirOperations() {
    assertThat(LogForkMean.ofWeightedRounds(new double[] {10, 40}, new double[] {300, 100}))
        .isEqualTo(Math.log(17.5), within(1e-14));
  }

  @Test
  void weighsRoundsEquallyIfTheirOperationsAreNotKnown() {
    assertThat(LogForkMean.ofWeightedRounds(new double[] {10, 40}, new double[] {0, 0}))
        .isEqualTo(Math.log(25));
  }

  @Test
  void turnsThroughputIntoTime() {
    assertThat(LogForkMean.ofThroughput(1e6, 3e6)).isEqualTo(Math.log(500), within(1e-14));
  }
}
