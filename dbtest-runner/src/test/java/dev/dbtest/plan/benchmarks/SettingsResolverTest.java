package dev.dbtest.plan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.WarmupWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsResolverTest {

  private static final Declared DECLARED =
      new Declared(
          Mode.THROUGHPUT,
          4,
          7,
          Duration.ofSeconds(2),
          9,
          Duration.ofSeconds(1),
          3,
          List.of("-Xmx1g"));

  private static final StartHeap LARGE = new StartHeap(4L << 30);

  @Test
  void fallsBackToTheDefaults() {
    BenchmarkSettings settings =
        new SettingsResolver(BenchmarkOptions.NONE, 8).settings(Declared.NOTHING);

    assertThat(settings)
        .isEqualTo(
            new BenchmarkSettings(
                Mode.AVERAGE_TIME,
                1,
                8,
                Duration.ofMillis(100),
                5,
                Duration.ofMillis(100),
                "",
                List.of(),
                List.of("gc"),
                WarmupWindow.SOUGHT,
                ScoreClock.WALL,
                BatchSize.ONE));
  }

  @Test
  void countsAsManyCallsAsOneOperationAsTheAuthorSays() {
    Declared batches = new Declared(null, null, null, null, null, null, null, List.of(), 3, 7);

    assertThat(new SettingsResolver(BenchmarkOptions.NONE, 8).settings(batches).batchSize())
        .isEqualTo(new BatchSize(3, 7));
  }

  @Test
  void warmsUpForThreeRoundsWhereThereIsNoTimeForAPilot() {
    BenchmarkOptions quick =
        new BenchmarkOptions(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Effort.QUICK,
            null,
            List.of(),
            true,
            List.of(),
            Map.of(),
            ScoreClock.WALL,
            null);

    BenchmarkSettings settings = new SettingsResolver(quick, 8).settings(Declared.NOTHING);

    assertThat(settings.warmupRounds()).isEqualTo(3);
    assertThat(settings.window()).isEqualTo(WarmupWindow.FIXED);
  }

  @Test
  void measuresTwiceAsManyRoundsWhereItIsThorough() {
    BenchmarkOptions thorough =
        new BenchmarkOptions(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Effort.THOROUGH,
            null,
            List.of(),
            true,
            List.of(),
            Map.of(),
            ScoreClock.WALL,
            null);

    assertThat(new SettingsResolver(thorough, 8).settings(Declared.NOTHING).rounds()).isEqualTo(10);
    assertThat(new SettingsResolver(thorough, 8).forks(Declared.NOTHING))
        .isEqualTo(new ForkPlan(6, 60));
  }

  @Test
  void leavesTheWarmUpToAnAuthorWhoNamesItsLength() {
    Declared declared =
        new Declared(null, null, null, Duration.ofSeconds(2), null, null, null, List.of());

    BenchmarkSettings settings = new SettingsResolver(BenchmarkOptions.NONE, 8).settings(declared);

    assertThat(settings.warmupTime()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.window()).isEqualTo(WarmupWindow.FIXED);
  }

  @Test
  void seeksTheWarmUpInRoundsOfItsOwnLength() {
    Declared declared =
        new Declared(null, null, null, null, null, Duration.ofSeconds(2), null, List.of());

    BenchmarkSettings settings = new SettingsResolver(BenchmarkOptions.NONE, 8).settings(declared);

    assertThat(settings.warmupTime()).isEqualTo(Duration.ofMillis(100));
    assertThat(settings.roundTime()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.window()).isEqualTo(WarmupWindow.SOUGHT);
  }

  @Test
  void prefersAnnotationsToDefaults() {
    BenchmarkSettings settings = new SettingsResolver(BenchmarkOptions.NONE, 8).settings(DECLARED);

    assertThat(settings)
        .isEqualTo(
            new BenchmarkSettings(
                Mode.THROUGHPUT,
                3,
                7,
                Duration.ofSeconds(2),
                9,
                Duration.ofSeconds(1),
                "",
                List.of("-Xmx1g"),
                List.of("gc")));
  }

  @Test
  void putsTheTouchedHeapBeforeOtherOptions() {
    BenchmarkOptions options = BenchmarkOptions.NONE;
    Declared declared =
        new Declared(null, null, null, null, null, null, null, List.of("-XX:+UseSerialGC"));

    assertThat(new SettingsResolver(options, 8).settings(declared, LARGE).jvmArgs())
        .containsExactly("-Xms256m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");
  }

  @Test
  void leavesTheHeapToTheAuthorWhoSpeaksOfIt() {
    BenchmarkSettings settings =
        new SettingsResolver(BenchmarkOptions.NONE, 8).settings(DECLARED, LARGE);

    assertThat(settings.jvmArgs()).containsExactly("-Xmx1g");
  }

  @Test
  void leavesTheHeapToTheEnvironmentThatSpeaksOfIt() {
    SettingsResolver resolver =
        new SettingsResolver(BenchmarkOptions.NONE, 8, List.of("-Da=b -Xmx64m"));

    assertThat(resolver.settings(Declared.NOTHING, LARGE).jvmArgs()).isEmpty();
  }

  @Test
  void prefersOptionsToAnnotations() {
    BenchmarkOptions options =
        new BenchmarkOptions(
            Mode.SAMPLE_TIME,
            1,
            2,
            Duration.ofMillis(30),
            4,
            Duration.ofMillis(50),
            null,
            null,
            "/jdk/bin/java",
            List.of("-Xms1g"),
            true,
            List.of("stack"),
            Map.of(),
            ScoreClock.WALL,
            null);

    assertThat(new SettingsResolver(options, 8).settings(DECLARED))
        .isEqualTo(
            new BenchmarkSettings(
                Mode.SAMPLE_TIME,
                1,
                2,
                Duration.ofMillis(30),
                4,
                Duration.ofMillis(50),
                "/jdk/bin/java",
                List.of("-Xms1g", "-Xmx1g"),
                List.of("gc", "stack")));
  }

  @Test
  void attachesNoProfilerWhereNoneIsWanted() {
    BenchmarkOptions options =
        new BenchmarkOptions(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            true,
            List.of("none"),
            Map.of(),
            ScoreClock.WALL,
            null);

    assertThat(new SettingsResolver(options, 8).settings(DECLARED).profilers()).isEmpty();
  }

  @Test
  void warmsUpForNoSingleShot() {
    BenchmarkSettings settings =
        new SettingsResolver(mode(Mode.SINGLE_SHOT), 8).settings(Declared.NOTHING);

    assertThat(settings.warmupRounds()).isZero();
    assertThat(settings.rounds()).isEqualTo(1);
  }

  @Test
  void givesEachProcessorAThreadWhereTheAuthorAsksForThat() {
    Declared declared =
        new Declared(null, null, null, null, null, null, Declared.ONE_PER_PROCESSOR, List.of());

    assertThat(new SettingsResolver(BenchmarkOptions.NONE, 8).settings(declared).threads())
        .isEqualTo(8);
  }

  @Test
  void letsTheDataDecideTheNumberOfForksUnlessSomebodyDid() {
    assertThat(forks(null, null, Declared.NOTHING)).isEqualTo(new ForkPlan(6, 30));
    assertThat(forks(null, null, DECLARED)).isEqualTo(ForkPlan.fixed(4));
    assertThat(forks(null, Effort.QUICK, DECLARED)).isEqualTo(ForkPlan.fixed(3));
    assertThat(forks(10, null, DECLARED)).isEqualTo(ForkPlan.fixed(10));
  }

  private static ForkPlan forks(
      @Nullable Integer forks, @Nullable Effort effort, Declared declared) {
    BenchmarkOptions options =
        new BenchmarkOptions(
            null,
            null,
            null,
            null,
            null,
            null,
            forks,
            effort,
            null,
            List.of(),
            true,
            List.of(),
            Map.of(),
            ScoreClock.WALL,
            null);
    return new SettingsResolver(options, 8).forks(declared);
  }

  private static BenchmarkOptions mode(Mode mode) {
    return new BenchmarkOptions(
        mode,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        true,
        List.of(),
        Map.of(),
        ScoreClock.WALL,
        null);
  }
}
