package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonPlanTest {
  @Test
  void countsAnyDifferenceInReports() {
    assertThat(ComparisonPlan.reporting().gate()).isZero();
    assertThat(ComparisonPlan.reporting().equivalence()).isEqualTo(0.03);
    assertThat(ComparisonPlan.reporting().design())
        .isEqualTo(new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.NORMAL));
  }

  @Test
  void raisesTheEquivalenceMarginToTheGate() {
    assertThat(ComparisonPlan.reporting().withGate(0.05).equivalence()).isEqualTo(0.05);
    assertThat(ComparisonPlan.reporting().withGate(0.02).equivalence()).isEqualTo(0.03);
  }

  @Test
  void refusesMarginsThatLeaveAGap() {
    ComparisonPlan plan = ComparisonPlan.reporting().withGate(0.01);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.withEquivalence(0.005))
        .withMessageContaining("raise the margin to the gate");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAGateThatIsNoDifference(double gate) {
    ComparisonPlan plan = ComparisonPlan.reporting();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.withGate(gate))
        .withMessageContaining("gate is " + gate);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAMarginThatIsNoDifference(double margin) {
    ComparisonPlan plan = ComparisonPlan.reporting();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.withEquivalence(margin))
        .withMessageContaining("equivalence margin is " + margin);
  }

  @Test
  void refusesAFixedDesignWithoutASpread() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FixedBlocks(1, 0.05))
        .withMessageContaining("plan 5 or more");
    assertThatIllegalArgumentException().isThrownBy(() -> new FixedBlocks(5, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new OpenEnded(1));
  }
}
