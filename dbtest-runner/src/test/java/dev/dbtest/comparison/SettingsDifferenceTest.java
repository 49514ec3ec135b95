package dev.dbtest.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Mode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsDifferenceTest {

  private static final BenchmarkSettings USUAL = settings(1, 3, 100, 5, 100, "", List.of());

  @Test
  void findsNoneBetweenTheSame() {
    assertThat(SettingsDifference.of(USUAL, settings(1, 3, 100, 5, 100, "", List.of()))).isEmpty();
  }

  @Test
  void namesAllThatMayChangeAScore() {
    assertThat(
            SettingsDifference.of(
                USUAL, settings(4, 5, 200, 10, 1_000, "", List.of("-Xmx1g", "-XX:+UseZGC"))))
        .containsExactly(
            "threads: 1, then 4",
            "warm-up rounds: 3, then 5",
            "warm-up time: 100ms, then 200ms",
            "rounds: 5, then 10",
            "round time: 100ms, then 1s",
            "JVM options: none, then -Xmx1g -XX:+UseZGC");
  }

  @Test
  void doesNotMindTheLengthOfWarmUpRoundsThatOneSideDoesNotHave() {
    assertThat(SettingsDifference.of(USUAL, settings(1, 0, 900, 5, 100, "", List.of())))
        .containsExactly("warm-up rounds: 3, then 0");
    assertThat(SettingsDifference.of(settings(1, 0, 900, 5, 100, "", List.of()), USUAL))
        .containsExactly("warm-up rounds: 0, then 3");
  }

  @Test
  void doesNotMindWhereJavaIs() {
    assertThat(SettingsDifference.of(USUAL, settings(1, 3, 100, 5, 100, "/jdk/java", List.of())))
        .isEmpty();
  }

  @Test
  void namesOtherBatchSizes() {
    assertThat(SettingsDifference.of(USUAL, withBatchSize(USUAL, new BatchSize(3, 7))))
        .containsExactly("warm-up batch size: 1, then 3", "batch size: 1, then 7");
  }

  @Test
  void doesNotMindTheBatchSizeOfAWarmUpThatThereIsNot() {
    BenchmarkSettings cold = settings(1, 0, 100, 5, 100, "", List.of());

    assertThat(SettingsDifference.of(cold, withBatchSize(cold, new BatchSize(3, 1)))).isEmpty();
  }

  @Test
  void singleShotsHaveNoTimeThatCouldDiffer() {
    assertThat(SettingsDifference.of(singleShots(30), singleShots(0))).isEmpty();
  }

  private static BenchmarkSettings singleShots(int millis) {
    return new BenchmarkSettings(
        Mode.SINGLE_SHOT,
        1,
        2,
        Duration.ofMillis(millis),
        5,
        Duration.ofMillis(millis),
        "",
        List.of(),
        List.of());
  }

  private static BenchmarkSettings settings(
      int threads,
      int warmupRounds,
      int warmupMillis,
      int rounds,
      int roundMillis,
      String jvm,
      List<String> jvmArgs) {
    return new BenchmarkSettings(
        Mode.AVERAGE_TIME,
        threads,
        warmupRounds,
        Duration.ofMillis(warmupMillis),
        rounds,
        Duration.ofMillis(roundMillis),
        jvm,
        jvmArgs,
        List.of());
  }

  private static BenchmarkSettings withBatchSize(BenchmarkSettings settings, BatchSize size) {
    return new BenchmarkSettings(
        settings.mode(),
        settings.threads(),
        settings.warmupRounds(),
        settings.warmupTime(),
        settings.rounds(),
        settings.roundTime(),
        settings.jvm(),
        settings.jvmArgs(),
        settings.profilers(),
        settings.window(),
        settings.clock(),
        size);
  }
}
