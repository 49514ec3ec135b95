package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CaseStatisticsTest {
  private static final double[][] ROUNDS = {
    {10, 10.2, 9.9, 10.1}, {10.5, 10.6, 10.4, 10.7}, {9.8, 9.7, 9.9, 9.8}
  };

  private final Statistics statistics = new Statistics();

  @Test
  void takesTheIntervalFromTheLogarithmsOfForkTimes() {
    CaseStatistics result = statistics.ofCase(ROUNDS);
    ConfidenceInterval interval = requireNonNull(result.interval());

    assertThat(result.score()).isEqualTo(10.1285715186, within(1e-10));
    assertThat(Math.log(interval.upper() / interval.lower()) / 2)
        .isEqualTo(.0931141080, within(1e-10));
    assertThat(interval.level()).isEqualTo(0.95);
    assertThat(result.margin()).isEqualTo(interval.upper() - result.score());
    assertThat(result.relativeMargin()).isEqualTo(Math.expm1(.0931141080), within(1e-10));
  }

  @Test
  void scoresTheTimesThatForksAreSaidToTake() {
    CaseStatistics result =
        statistics.ofCase(new double[][] {{1, 3}, {4, 4}}, new double[] {1.5, 6});

    assertThat(result.forkTimes()).containsExactly(1.5, 6.0);
    assertThat(result.score()).isEqualTo(3, within(1e-14));
    assertThat(result.arithmeticMean()).isEqualTo(3);
    assertThat(result.rounds().mean()).isEqualTo(3);
  }

  @Test
  void listsForkTimesInTheirOrder() {
    CaseStatistics result = statistics.ofCase(ROUNDS);

    assertThat(result.forks()).isEqualTo(3);
    assertThat(result.forkTimes())
        .usingComparatorForType(Tolerance.of(1e-12), Double.class)
        .containsExactly(10.05, 10.55, 9.8);
  }

  @Test
  void describesAllRoundsTogether() {
    CaseStatistics result = statistics.ofCase(ROUNDS);

    assertThat(result.rounds().count()).isEqualTo(12);
    assertThat(result.rounds().min()).isEqualTo(9.7);
    assertThat(result.rounds().max()).isEqualTo(10.7);
    assertThat(result.rounds().median()).isEqualTo(10.05, within(1e-12));
    assertThat(result.outliers().total()).isZero();
  }

  @Test
  void weighsForksEquallyHoweverManyRoundsTheyHave() {
    CaseStatistics result = statistics.ofCase(new double[][] {{1, 1, 1}, {3}});

    assertThat(result.score()).isEqualTo(Math.sqrt(3), within(1e-14));
    assertThat(result.arithmeticMean()).isEqualTo(2);
    assertThat(result.rounds().mean()).isEqualTo(1.5);
  }

  @Test
  void turnsNanosecondsIntoOperationsPerSecond() {
    CaseStatistics result = statistics.ofCase(new double[][] {{80}, {125}, {100}});

    assertThat(result.operationsPerSecond()).isEqualTo(1e7, within(1e-3));
  }

  @Test
  void claimsNothingFromOneFork() {
    CaseStatistics result = statistics.ofCase(new double[][] {{1, 2, 3, 4, 5}});

    assertThat(result.interval()).isNull();
    assertThat(result.relativeMargin()).isNull();
    assertThat(result.medianInterval()).isNull();
    assertThat(result.spread()).isNull();
    assertThat(result.drift()).isNull();
    assertThat(result.modes()).isNull();
  }

  @Test
  void acceptsASingleRound() {
    CaseStatistics result = statistics.ofCase(new double[][] {{5}});

    assertThat(result.score()).isEqualTo(5);
    assertThat(result.rounds().standardDeviation()).isNull();
    assertThat(result.rounds().coefficientOfVariation()).isNull();
    assertThat(result.autocorrelation()).isNull();
    assertThat(result.effectiveRounds()).isEqualTo(1);
    assertThat(result.pooledError()).isNull();
  }

  @Test
  void isSureOfAConstant() {
    CaseStatistics result =
        statistics.ofCase(new double[][] {{7, 7, 7, 7}, {7, 7, 7, 7}, {7, 7, 7, 7}});

    assertThat(result.interval()).isEqualTo(new ConfidenceInterval(7, 7, 0.95));
    assertThat(result.relativeMargin()).isZero();
    assertThat(result.autocorrelation()).isNull();
    assertThat(result.effectiveRounds()).isEqualTo(12);
    assertThat(result.outliers().total()).isZero();
    assertThat(requireNonNull(result.drift()).notable()).isFalse();
    assertThat(requireNonNull(result.pooledError()).error()).isZero();
  }

  @Test
  void refusesATimeOfZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.ofCase(new double[][] {{0, 0}, {0, 0}}))
        .withMessageContaining("a score of 0 means that nothing was measured");
  }

  @Test
  void labelsJmhsErrorAsWhatItIs() {
    PooledError pooled = requireNonNull(statistics.ofCase(ROUNDS).pooledError());

    // The 0.9995 quantile of t with 11 degrees, times the standard error of the 12 rounds.
    assertThat(pooled.rounds()).isEqualTo(12);
    assertThat(pooled.error())
        .isEqualTo(4.436979338234516 * 0.34200832880164894 / Math.sqrt(12), within(1e-9));
    assertThat(pooled.interval().level()).isEqualTo(0.999);
    assertThat(pooled.interval().halfWidth()).isEqualTo(pooled.error(), within(1e-12));
  }

  @Test
  void keepsItsDigitsOnAHugeOffset() {
    double[][] offset = new double[ROUNDS.length][];
    for (int i = 0; i < ROUNDS.length; i++) {
      offset[i] = Arrays.stream(ROUNDS[i]).map(x -> x * 1024 + (1L << 42)).toArray();
    }

    CaseStatistics result = statistics.ofCase(offset);

    assertThat(result.margin()).isEqualTo(.9486457584 * 1024, within(0.1));
    assertThat(requireNonNull(result.spread()).between())
        .isEqualTo(.1425 * 1024 * 1024, within(1.0));
  }

  @Test
  void refusesACaseWithoutForks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.ofCase(new double[0][]))
        .withMessageContaining("0 forks given");
  }

  @Test
  void refusesAForkWithoutRounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.ofCase(new double[][] {{1}, {}}))
        .withMessage("0 rounds given, but at least 1 are needed; measure more");
  }

  @Test
  void refusesAValueThatIsNotANumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.ofCase(new double[][] {{1, Double.NaN}}))
        .withMessageStartingWith("value 1 of the rounds is NaN");
  }

  @Test
  void refusesForksWithoutATime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.ofCase(ROUNDS, new double[] {1, 2}))
        .withMessageStartingWith("3 forks and 2 fork times given");
  }
}
