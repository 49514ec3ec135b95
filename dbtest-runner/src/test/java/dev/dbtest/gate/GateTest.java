package dev.dbtest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final List<Gate> ALL =
      List.of(
          new Gate.Regression(0.05),
          new Gate.Allocation(0.05),
          new Gate.MaxRatio(1.1),
          new Gate.MaxTime(250),
          new Gate.MaxBytes(48));

  @Test
  void comeFromTheLimitsOfTheAuthor() {
    assertThat(Gate.of(new Limits(1.1, 250.0, 48.0), true, null))
        .containsExactly(new Gate.MaxRatio(1.1), new Gate.MaxTime(250), new Gate.MaxBytes(48));
    assertThat(Gate.of(Limits.NONE, true, null)).isEmpty();
  }

  @Test
  void holdAllocationAgainstAReferenceOnly() {
    assertThat(Gate.of(Limits.NONE, true, 0.02)).containsExactly(new Gate.Allocation(0.02));
    assertThat(Gate.of(Limits.NONE, false, 0.02)).isEmpty();
  }

  @Test
  void nameTheirLimitInTheirOwnUnit() {
    assertThat(ALL).extracting(Gate::limit).containsExactly(1.05, 0.0, 1.1, 250.0, 48.0);
  }

  @Test
  void knowWhetherTheyCompare() {
    assertThat(ALL)
        .extracting(Gate::needsReference)
        .containsExactly(true, true, true, false, false);
  }

  @Test
  void knowWhoAskedForThem() {
    assertThat(ALL).extracting(Gate::isOfCommand).containsExactly(true, true, false, false, false);
  }

  @Test
  void areUndecidedUnlessKeptOrBroken() {
    assertThat(List.of(GateState.values()).stream().filter(state -> !state.isUndecided()))
        .containsExactly(GateState.KEPT, GateState.BROKEN);
  }
}
