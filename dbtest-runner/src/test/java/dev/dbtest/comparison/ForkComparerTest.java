package dev.dbtest.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.IndependentForks;
import dev.dbtest.stats.Statistics;
import dev.dbtest.stats.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForkComparerTest {

  private static final BenchmarkSettings AVERAGE = settings(Mode.AVERAGE_TIME, 1);

  @Test
  void pairsForksByTheirBlock() {
    PairedForks pairs =
        PairedForks.of(
            List.of(fork(3, 30), fork(1, 10), fork(2, 20)),
            AVERAGE,
            List.of(fork(1, 11), fork(3, 33)),
            AVERAGE);

    assertThat(pairs.reference()).containsExactly(Math.log(10), Math.log(30));
    assertThat(pairs.variant()).containsExactly(Math.log(11), Math.log(33));
  }

  @Test
  void takesTheGeometricMeanOfSeveralForksOfABlock() {
    assertThat(ForkTimes.logs(List.of(fork(1, 10), fork(2, 7), fork(1, 40)), AVERAGE))
        .hasEntrySatisfying(1, is -> assertThat(is).isCloseTo(Math.log(20), within(1e-12)))
        .containsEntry(2, Math.log(7));
  }

  @Test
  void weighsRoundsByTheirOperations() {
    Fork fork =
        new Fork(
            1,
            1,
            Instant.EPOCH,
            Duration.ZERO,
            List.of(),
            List.of(new Round(10, 300), new Round(20, 100)),
            List.of(),
            List.of());

    assertThat(ForkTimes.logs(List.of(fork), AVERAGE).get(1))
        .isCloseTo(Math.log(12.5), Offset.offset(1e-12));
  }

  @Test
  void turnsThroughputIntoTimeOnTheCallingThread() {
    assertThat(ForkTimes.nanos(fork(1, 4e6), settings(Mode.THROUGHPUT, 2))).containsExactly(500);
  }

  @ParameterizedTest
  @CsvSource({"AVERAGE_TIME, 15", "THROUGHPUT, 133333333.33333333"})
  void takesTheMeanOfScoresWhereOperationsWereNotCountedAsJmhDoes(Mode mode, double nanos) {
    Fork fork =
        new Fork(
            1,
            1,
            Instant.EPOCH,
            Duration.ZERO,
            List.of(),
            List.of(new Round(10, 0), new Round(20, 0)),
            List.of(),
            List.of());

    assertThat(ForkTimes.time(fork, settings(mode, 2))).isCloseTo(nanos, Offset.offset(1e-6));
  }

  @Test
  void leavesOutForksWhoseScoreIsNoTime() {
    assertThat(ForkTimes.logs(List.of(fork(1, 0), fork(2, 5)), AVERAGE)).containsOnlyKeys(2);
  }

  @Test
  void looksOnceAtANumberOfForksThatWasFixed() {
    ForkComparer comparisons = new ForkComparer(new Statistics(), ComparisonPlan.reporting());

    Comparison comparison =
        comparisons
            .compare(forks(100, 7), AVERAGE, forks(200, 7), AVERAGE, ForkPlan.fixed(7))
            .orElseThrow();

    assertThat(comparison.verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(comparison.blocksUsed()).isEqualTo(7);
  }

  @Test
  void waitsForTheNextLookWhereTheDataDecide() {
    ForkComparer comparisons = new ForkComparer(new Statistics(), ComparisonPlan.reporting());

    Comparison comparison =
        comparisons
            .compare(forks(100, 7), AVERAGE, forks(200, 7), AVERAGE, new ForkPlan(6, 20))
            .orElseThrow();

    assertThat(comparison.blocksUsed()).isEqualTo(6);
  }

  @Test
  void comparesNothingWithoutACommonBlock() {
    assertThat(
            new ForkComparer(new Statistics(), ComparisonPlan.reporting())
                .compare(
                    List.of(fork(1, 1)), AVERAGE, List.of(fork(2, 1)), AVERAGE, ForkPlan.fixed(1)))
        .isEmpty();
  }

  @Test
  void comparesAllForksOfStoredRunsWhateverTheirBlocks() {
    ComparisonPlan plan = ComparisonPlan.reporting().withDesign(new IndependentForks(0.05));

    Comparison comparison =
        new ForkComparer(new Statistics(), plan)
            .compare(forks(100, 5), AVERAGE, forks(200, 7), AVERAGE, ForkPlan.fixed(7))
            .orElseThrow();

    assertThat(comparison.verdict()).isEqualTo(Verdict.SLOWER);
    // The mean over five forks of one side and seven of the other, which no pairing gives.
    assertThat(comparison.ratio())
        .isCloseTo(
            2
                * Math.pow(1.001 * 1.001 * 1.001 * 1.002 * 1.002, 1 / 7.0)
                / Math.pow(1.001 * 1.001 * 1.002 * 1.002, 1 / 5.0),
            Offset.offset(1e-12));
  }

  @Test
  void comparesNothingOfAStoredRunWithoutTimes() {
    ComparisonPlan plan = ComparisonPlan.reporting().withDesign(new IndependentForks(0.05));

    assertThat(
            new ForkComparer(new Statistics(), plan)
                .compare(
                    List.of(fork(1, Double.NaN)),
                    AVERAGE,
                    List.of(fork(1, 1)),
                    AVERAGE,
                    ForkPlan.fixed(1)))
        .isEmpty();
  }

  private static List<Fork> forks(double nanos, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(block -> fork(block, nanos * (1 + 0.001 * (block % 3))))
        .toList();
  }

  private static Fork fork(int block, double score) {
    return new Fork(
        block,
        block,
        Instant.EPOCH,
        Duration.ZERO,
        List.of(),
        List.of(new Round(score, 1)),
        List.of(),
        List.of());
  }

  private static BenchmarkSettings settings(Mode mode, int threads) {
    return new BenchmarkSettings(
        mode,
        threads,
        3,
        Duration.ofMillis(100),
        5,
        Duration.ofMillis(100),
        "",
        List.of(),
        List.of());
  }
}
