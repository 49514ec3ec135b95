package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonDesignTest {
  private final StudentT t = new StudentT();

  @ParameterizedTest
  @CsvSource({
    "0, 0, 6",
    "5, 0, 6",
    "6, 6, 9",
    "8, 6, 9",
    "9, 9, 12",
    "12, 12, 16",
    "16, 16, 20",
    "20, 20, 25",
    "29, 25, 30"
  })
  void looksAfterSetNumbersOfBlocks(int blocks, int used, int next) {
    GroupSequential design = new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.NORMAL);

    assertThat(design.blocksForVerdict(blocks)).isEqualTo(used);
    assertThat(design.nextLook(blocks)).isEqualTo(next);
  }

  @Test
  void endsAtItsLastLook() {
    GroupSequential design = new GroupSequential(ErrorRate.ONE_PERCENT, LookSchedule.NORMAL);

    assertThat(design.nextLook(30)).isNull();
    assertThat(design.blocksForVerdict(31)).isEqualTo(30);
    assertThat(design.looksUpTo(17)).containsExactly(6, 9, 12, 16);
  }

  @ParameterizedTest
  @EnumSource(ErrorRate.class)
  void usesTheLevelsOfTheSchedule(ErrorRate rate) {
    GroupSequential design = new GroupSequential(rate, LookSchedule.THOROUGH);

    for (Look look : LookSchedule.THOROUGH.looks(rate)) {
      assertThat(design.multiplier(look.blocks(), t))
          .isEqualTo(t.multiplier(look.blocks() - 1.0, 1 - look.level()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.12, 0.01, true", // the last interval would hide everything from 0 to the margin
    "0.05, 0.01, false", // it may still show that the times are the same
    "0.12, 0.08, false", // the difference is larger than what is hidden
  })
  void givesUpWhatTheLastLookWillHardlyDecide(double spread, double logRatio, boolean givesUp) {
    GroupSequential design = new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.NORMAL);
    double margin = Math.log1p(0.03);

    assertThat(design.givesUp(logRatio, spread, 9, margin, t)).isEqualTo(givesUp);
    assertThat(design.givesUp(logRatio, spread, 6, margin, t)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"TWENTY", "THOROUGH"},
      value = LookSchedule.class)
  void givesNothingUpInOtherSchedules(LookSchedule schedule) {
    GroupSequential design = new GroupSequential(ErrorRate.FIVE_PERCENT, schedule);

    assertThat(design.givesUp(0, 1, 12, Math.log1p(0.03), t)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "5, 5", "6, 6"})
  void givesNoVerdictOnIndependentForksBelowFive(int forks, int used) {
    IndependentForks design = new IndependentForks(0.05);

    assertThat(design.blocksForVerdict(forks)).isEqualTo(used);
    assertThat(design.nextLook(forks)).isNull();
    assertThat(new OpenEnded(0.05).blocksForVerdict(forks)).isEqualTo(used);
  }

  @Test
  void hasTheDegreesOfBothSidesForIndependentForks() {
    // Student's t with 8 degrees at 97.5 %.
    assertThat(new IndependentForks(0.05).multiplier(5, t)).isEqualTo(2.306004, within(1e-6));
  }

  @Test
  void looksAtFiveFixedBlocksOnce() {
    FixedBlocks design = new FixedBlocks(5, 0.05);

    assertThat(design.blocksForVerdict(4)).isZero();
    assertThat(design.nextLook(4)).isEqualTo(5);
    assertThat(design.blocksForVerdict(5)).isEqualTo(5);
    assertThat(design.nextLook(5)).isNull();
  }

  @Test
  void neverGivesAVerdictOnFourFixedBlocks() {
    FixedBlocks design = new FixedBlocks(4, 0.05);

    assertThat(design.blocksForVerdict(4)).isZero();
    assertThat(design.nextLook(3)).isNull();
  }

  @Test
  void keepsTheLastLevelBeyondTheLastLook() {
    assertThat(new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.NORMAL).multiplier(40, t))
        .isEqualTo(t.multiplier(39, 1 - 0.01968));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 8.453187187536571",
    "6, 5.449819717280555",
    "10, 3.869786739371321",
    "20, 3.424780741134971",
    "50, 3.319715693174998"
  })
  void hitsTheReferenceValuesOfTheConfidenceSequence(int n, double multiplier) {
    assertThat(new OpenEnded(0.05).multiplier(n, t)).isEqualTo(multiplier, within(1e-12));
  }

  @Test
  void knowsNoBoundWhileAConfidenceSequenceIsTooShort() {
    assertThat(ConfidenceSequence.multiplier(2, 0.05)).isInfinite();
  }
}
