package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.stats.LimitCheck.Standing;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LimitCheckTest {
  private static final ComparisonDesign SEQUENTIAL =
      new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.NORMAL);
  private static final double[] SIX = {10, 11, 12, 13, 14, 12};

  private final Statistics statistics = new Statistics();

  @Test
  void liesAboveIfTheWholeIntervalDoes() {
    assertThat(check(SIX, 9.6).standing()).isEqualTo(Standing.ABOVE);
    assertThat(check(SIX, 9.8).standing()).isEqualTo(Standing.OPEN);
  }

  @Test
  void liesWithinIfTheWholeIntervalDoes() {
    assertThat(check(SIX, 14.4).standing()).isEqualTo(Standing.WITHIN);
    assertThat(check(SIX, 14.2).standing()).isEqualTo(Standing.OPEN);
  }

  @Test
  void usesTheWiderIntervalThatHoldsOverAllLooks() {
    ConfidenceInterval interval = Objects.requireNonNull(check(SIX, 0).interval());

    // Standard error 1.4142 / sqrt(6) = 0.57735; multiplier 4.035 at the first look.
    assertThat(interval.halfWidth()).isEqualTo(0.57735 * 4.035, within(0.005));
    assertThat(interval.level()).isEqualTo(0.95);
  }

  @Test
  void waitsForTheNextLookWhileOpenOnly() {
    assertThat(check(SIX, 12).nextLook()).isEqualTo(9);
    assertThat(check(SIX, 0).nextLook()).isNull();
  }

  @Test
  void decidesNothingBeforeTheFirstLook() {
    LimitCheck check = check(new double[] {100, 101, 102, 101, 100}, 1);

    assertThat(check.standing()).isEqualTo(Standing.OPEN);
    assertThat(check.nextLook()).isEqualTo(6);
  }

  @Test
  void decidesOnANumberThatWasFixedHoweverSmall() {
    FixedBlocks three = new FixedBlocks(3, 0.05);

    assertThat(statistics.holdAgainst(new double[] {100, 101, 102}, 90, three).standing())
        .isEqualTo(Standing.ABOVE);
    assertThat(statistics.holdAgainst(new double[] {100, 101}, 50, three).standing())
        .isEqualTo(Standing.OPEN);
  }

  @Test
  void takesAValueOnTheLimitForKeptIfNothingVaries() {
    double[] constant = {48, 48, 48, 48, 48, 48};

    assertThat(check(constant, 48).standing()).isEqualTo(Standing.WITHIN);
    assertThat(check(constant, 47.9).standing()).isEqualTo(Standing.ABOVE);
  }

  @Test
  void hasNoIntervalForOneValue() {
    assertThat(check(new double[] {1}, 0).interval()).isNull();
  }

  @Test
  void refusesToHoldNothingAgainstALimit() {
    assertThatIllegalArgumentException().isThrownBy(() -> check(new double[0], 1));
  }

  private LimitCheck check(double[] values, double limit) {
    return statistics.holdAgainst(values, limit, SEQUENTIAL);
  }
}
