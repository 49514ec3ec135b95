package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
  /** Ends are ratios; the equivalence margin is 3 %. */
  @ParameterizedTest(name = "gate {0}: [{1}, {2}] is {3}")
  @CsvSource({
    "0, 1.001, 1.1, SLOWER",
    "0, 0.9, 0.999, FASTER",
    "0, 1.001, 1.02, SLOWER",
    "0, 0.98, 1.029, SAME",
    "0, 0.971, 1.029, SAME",
    "0, 0.970, 1.029, INCONCLUSIVE",
    "0, 0.98, 1.031, INCONCLUSIVE",
    "0, 0.9, 1.1, INCONCLUSIVE",
    "0.01, 1.009, 1.1, INCONCLUSIVE",
    "0.01, 1.011, 1.1, SLOWER",
    "0.01, 0.9, 0.991, INCONCLUSIVE",
    "0.01, 0.9, 0.989, FASTER",
    "0.01, 1.001, 1.02, SAME",
    "0.01, 1.011, 1.02, SLOWER"
  })
  void readsTheInterval(double gate, double lower, double upper, Verdict verdict) {
    ComparisonPlan plan = ComparisonPlan.reporting().withGate(gate);

    assertThat(Decision.of(Math.log(lower), Math.log(upper), plan)).isEqualTo(verdict);
  }

  @Test
  void decidesNothingByAnEndThatLiesOnTheBoundary() {
    ComparisonPlan plan = ComparisonPlan.reporting().withGate(0.01);
    double gate = Math.log1p(0.01);
    double margin = Math.log1p(0.03);

    assertThat(Decision.of(gate, 0.2, plan)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(Decision.of(-0.2, -gate, plan)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(Decision.of(-margin, 0, plan)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(Decision.of(0, margin, plan)).isEqualTo(Verdict.INCONCLUSIVE);
  }
}
