package dev.dbtest.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.stats.ComparisonPlan;
import org.junit.jupiter.api.Test;

/**
 * What {@code docs/statistics.md} claims of real forks, on those that were recorded. {@link
 * RecordedReport} writes its tables from the same.
 */
class RecordedSeriesTest {

  private static final RecordedSeries SERIES = RecordedSeries.read("jdk-17");

  @Test
  void theyAreOfEnoughForksAndLong() {
    assertThat(SERIES.cases()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(SERIES.cases())
        .allSatisfy(
            recorded -> {
              assertThat(recorded.forks()).hasSize(6);
              assertThat(recorded.forks()).allMatch(rounds -> rounds.length == 150);
            });
    assertThat(SERIES.head().get(0)).contains("JDK 17.");
  }

  @Test
  void equalCodeIsCalledDifferentInAtMostFivePercent() {
    Power equal = replay(1);

    assertThat(equal.slower().hits() + equal.faster().hits())
        .isLessThan((int) (0.05 * equal.slower().trials()));
    assertThat(equal.coverage().value()).isGreaterThan(0.95);
  }

  @Test
  void slowDownsAreFoundAndNeverTurnedRound() {
    Power tenPercent = replay(1.10);

    // The machine of the recording was far from calm; see docs/statistics.md.
    assertThat(tenPercent.slower().value()).isGreaterThan(0.55);
    assertThat(tenPercent.faster().value()).isLessThan(0.001);
    assertThat(tenPercent.coverage().value()).isGreaterThan(0.95);
  }

  @Test
  void theWarmupOfAPilotComesNearerToTheLevelThanThreeRoundsDo() {
    RecordedLevels fixed = RecordedLevels.of(SERIES.cases(), of -> of.error(3));
    RecordedLevels found = RecordedLevels.of(SERIES.cases(), of -> of.error(of.warmup()));

    assertThat(found.median()).isLessThan(fixed.median() / 4);
    assertThat(found.near().hits()).isGreaterThan(fixed.near().hits());
  }

  private static Power replay(double ratio) {
    return RecordedVerdicts.replay(
        SERIES.cases(),
        ratio,
        ComparisonPlan.reporting(),
        RecordedReport.TIMES_EACH,
        RecordedReport.SEED);
  }
}
