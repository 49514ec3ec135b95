package dev.dbtest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ForkPlanTest {

  @Test
  void numbersBlocksOfOneMachineAfterThoseOfAnother() {
    ForkPlan plan = ForkPlan.fixed(4).on(3);

    assertThat(plan.machineOf(1)).isEqualTo(1);
    assertThat(plan.machineOf(4)).isEqualTo(1);
    assertThat(plan.machineOf(5)).isEqualTo(2);
    assertThat(plan.machineOf(12)).isEqualTo(3);
  }

  @Test
  void isReplicatedOnSeveralMachinesOnly() {
    assertThat(ForkPlan.fixed(4).isReplicated()).isFalse();
    assertThat(ForkPlan.fixed(4).on(2).isReplicated()).isTrue();
  }

  @Test
  void refusesMachinesWhoseNumberOfForksTheDataDecide() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ForkPlan(6, 30).on(3));
    assertThatIllegalArgumentException().isThrownBy(() -> ForkPlan.fixed(6).on(0));
  }
}
