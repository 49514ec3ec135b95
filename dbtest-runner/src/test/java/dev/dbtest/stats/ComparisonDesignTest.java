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
    "19, 16, 20"
  })
  void looksAfterSetNumbersOfBlocks(int blocks, int used, int next) {
    GroupSequential design = new GroupSequential(ErrorRate.FIVE_PERCENT);

    assertThat(design.blocksForVerdict(blocks)).isEqualTo(used);
    assertThat(design.nextLook(blocks)).isEqualTo(next);
  }

  @Test
  void endsAtTwentyBlocks() {
    GroupSequential design = new GroupSequential(ErrorRate.ONE_PERCENT);

    assertThat(design.nextLook(20)).isNull();
    assertThat(design.blocksForVerdict(21)).isEqualTo(20);
  }

  @ParameterizedTest
  @EnumSource(ErrorRate.class)
  void usesTheLevelsOfTheSchedule(ErrorRate rate) {
    GroupSequential design = new GroupSequential(rate);

    for (Look look : Look.schedule(rate)) {
      assertThat(design.multiplier(look.blocks(), t))
          .isEqualTo(t.multiplier(look.blocks() - 1.0, 1 - look.level()));
    }
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
    assertThat(new GroupSequential(ErrorRate.FIVE_PERCENT).multiplier(40, t))
        .isEqualTo(t.multiplier(39, 1 - 0.01525));
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
