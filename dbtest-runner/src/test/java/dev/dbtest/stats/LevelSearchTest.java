package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From which round on a fork is level. */
class LevelSearchTest {

  private static final int PILOT = 30;

  /** One fork, in microseconds, that was thrown back to the interpreter in its fourth round. */
  private static final double[] CONCATENATION = {
    15.9, 12.8, 21.0, 96.0, 95.4, 96.6, 3.4, 2.0,
  };

  @Test
  void findsAtLeastEightRoundsWhereTheCodeIsLevelAtOnce() {
    assertThat(LevelSearch.roundsBeforeLevel(level(100))).hasValue(8);
  }

  @Test
  void waitsForACompilationThatComesLate() {
    double[] rounds = level(100);
    Arrays.fill(rounds, 0, 14, 130);

    assertThat(LevelSearch.roundsBeforeLevel(rounds)).hasValue(13);
  }

  @Test
  void waitsForTheEndOfAPhaseInTheInterpreter() {
    double[] rounds = level(1.98);
    System.arraycopy(CONCATENATION, 0, rounds, 0, CONCATENATION.length);

    assertThat(LevelSearch.roundsBeforeLevel(rounds)).hasValue(8);
    assertThat(LevelSearch.isLevelFrom(3, rounds)).isFalse();
  }

  @Test
  void waitsForTheEndOfSuchAPhaseThatComesAfterTheLeastWarmUp() {
    double[] rounds = level(2);
    Arrays.fill(rounds, 10, 13, 96);

    assertThat(LevelSearch.roundsBeforeLevel(rounds)).hasValue(12);
  }

  @Test
  void isNotMisledByOneRoundInWhichTheMachineWasBusy() {
    double[] rounds = level(100);
    rounds[12] = 180;

    assertThat(LevelSearch.roundsBeforeLevel(rounds)).hasValue(8);
  }

  @Test
  void findsALevelOnAMachineWhoseRoundsVaryByTenPercent() {
    Random random = new Random(1);
    int found = 0;
    for (int run = 0; run < 200; run++) {
      double[] rounds = noisy(random, 0.10);
      Arrays.fill(rounds, 0, 9, 200);
      found += LevelSearch.roundsBeforeLevel(rounds).isPresent() ? 1 : 0;
    }

    assertThat(found).isGreaterThan(100);
  }

  @Test
  void seesALateCompilationOnSuchAMachine() {
    Random random = new Random(2);
    for (int run = 0; run < 200; run++) {
      double[] rounds = noisy(random, 0.10);
      for (int i = 0; i < 15; i++) {
        rounds[i] *= 1.5;
      }

      assertThat(LevelSearch.isLevelFrom(9, rounds)).as("run %d", run).isFalse();
    }
  }

  private static double[] noisy(Random random, double deviation) {
    double[] rounds = level(100);
    for (int i = 0; i < PILOT; i++) {
      rounds[i] *= Math.exp(deviation * random.nextGaussian());
    }
    return rounds;
  }

  @Test
  void findsNoLevelWhereEachRoundIsALittleFasterThanTheOneBefore() {
    double[] rounds = level(100);
    for (int i = 0; i < PILOT; i++) {
      rounds[i] *= Math.pow(0.99, i);
    }

    assertThat(LevelSearch.roundsBeforeLevel(rounds)).isEmpty();
  }

  @Test
  void findsNoLevelThatWasHardlySeen() {
    double[] rounds = level(100);
    Arrays.fill(rounds, 0, 24, 130);

    assertThat(LevelSearch.roundsBeforeLevel(rounds)).isEmpty();
  }

  @Test
  void findsNoLevelInAForkThatRanTooFewRounds() {
    assertThat(LevelSearch.roundsBeforeLevel(Arrays.copyOf(level(100), 17))).isEmpty();
    assertThat(LevelSearch.roundsBeforeLevel()).isEmpty();
  }

  @Test
  void findsNoLevelWhereARoundHasNoTime() {
    double[] rounds = level(100);
    Arrays.fill(rounds, 25, 30, Double.POSITIVE_INFINITY);

    assertThat(LevelSearch.roundsBeforeLevel(rounds)).isEmpty();
  }

  @Test
  void findsTheLevelOfCodeWhoseRoundsVaryByOnePercent() {
    Random random = new Random(17);
    int found = 0;
    for (int fork = 0; fork < 2_000; fork++) {
      double[] rounds = level(100);
      for (int i = 0; i < PILOT; i++) {
        rounds[i] *= Math.exp(0.01 * random.nextGaussian());
      }
      found += LevelSearch.roundsBeforeLevel(rounds).isPresent() ? 1 : 0;
    }

    assertThat(found).isGreaterThan(1_980);
  }

  private static double[] level(double time) {
    double[] rounds = new double[PILOT];
    Arrays.fill(rounds, time);
    return rounds;
  }
}
