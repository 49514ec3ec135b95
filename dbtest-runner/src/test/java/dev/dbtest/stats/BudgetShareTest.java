package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetShareTest {
  private final Statistics statistics = new Statistics();

  @Test
  void goesToTheWidestInterval() {
    assertThat(next(share(6, 0.02, 1), share(6, 0.05, 1), share(6, 0.03, 1))).isEqualTo(1);
  }

  @Test
  void goesToTheCheapestOfEqualIntervals() {
    assertThat(next(share(6, 0.05, 2), share(6, 0.05, 1))).isEqualTo(1);
  }

  @Test
  void goesWhereAForkStillHelps() {
    assertThat(next(share(19, 0.06, 1), share(5, 0.05, 1))).isEqualTo(1);
  }

  @Test
  void goesToCasesWithoutAnIntervalFirst() {
    assertThat(next(share(6, 9.0, 1), share(1, null, 100), share(0, null, 100))).isEqualTo(2);
    assertThat(next(share(1, null, 1), share(1, null, 1), share(6, 9.0, 1))).isZero();
  }

  @Test
  void doesNotCountWhatLiesBelowTheTarget() {
    BudgetShare nearlyThere = new BudgetShare(6, 0.0151, 0.015, 1);
    BudgetShare farFrom = new BudgetShare(6, 0.012, 0.005, 1);

    assertThat(next(nearlyThere, farFrom)).isEqualTo(1);
  }

  @Test
  void goesNowhereIfAllTargetsAreReached() {
    assertThat(next(new BudgetShare(6, 0.01, 0.015, 1), new BudgetShare(6, 0.0, 0, 1))).isNull();
    assertThat(next()).isNull();
  }

  @Test
  void goesToTheFirstOfEquals() {
    assertThat(next(share(6, 0.05, 1), share(6, 0.05, 1))).isZero();
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BudgetShare(-1, null, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new BudgetShare(1, -0.1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new BudgetShare(1, null, -1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BudgetShare(1, null, 0, 0))
        .withMessageContaining("seconds 0.0");
  }

  private @Nullable Integer next(BudgetShare... cases) {
    return statistics.nextForBudget(List.of(cases));
  }

  private static BudgetShare share(int forks, @Nullable Double width, double seconds) {
    return new BudgetShare(forks, width, 0, seconds);
  }
}
