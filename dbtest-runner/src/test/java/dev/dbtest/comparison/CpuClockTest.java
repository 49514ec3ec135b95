package dev.dbtest.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Mode;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Times by the clock of the processor. */
class CpuClockTest {

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"AVERAGE_TIME", "THROUGHPUT"})
  void areWhatTheThreadsTookOverTheirOperations(Mode mode) {
    BenchmarkResult wall = sample().mode(mode).threads(2).clock(ScoreClock.WALL, 0.6).build();
    BenchmarkResult cpu = sample().mode(mode).threads(2).clock(ScoreClock.CPU, 0.6).build();

    assertThat(time(cpu)).isEqualTo(0.6 * time(wall), within(1e-9));
  }

  @Test
  void areUnknownOfAForkWithoutThem() {
    BenchmarkResult unknown = sample().clock(ScoreClock.CPU, 0).build();

    assertThat(time(unknown)).isNaN();
    assertThat(ForkTimes.timed(unknown.forks(), unknown.settings())).isEmpty();
  }

  @Test
  void haveNoWarmUpRounds() {
    BenchmarkResult cpu = sample().clock(ScoreClock.CPU, 0.6).build();

    assertThat(ForkTimes.warmupNanos(cpu.forks().get(0), cpu.settings()))
        .hasSize(3)
        .containsOnly(Double.NaN);
  }

  @Test
  void giveWayToTheWallWhereOneOfTwoRunsHasIt() {
    BenchmarkResult wall = sample().clock(ScoreClock.WALL, 0.9).build();
    BenchmarkResult cpu = sample().clock(ScoreClock.CPU, 0.6).build();

    List<BenchmarkResult> both = between(wall, cpu);

    assertThat(both).extracting(result -> result.settings().clock()).containsOnly(ScoreClock.WALL);
    assertThat(time(both.get(1))).isEqualTo(time(both.get(0)));
  }

  @Test
  void stayWhereBothRunsHaveThem() {
    BenchmarkResult cpu = sample().clock(ScoreClock.CPU, 0.6).build();

    assertThat(between(cpu, cpu))
        .extracting(result -> result.settings().clock())
        .containsOnly(ScoreClock.CPU);
  }

  private static List<BenchmarkResult> between(BenchmarkResult old, BenchmarkResult recent) {
    return new StoredRuns(run("old.json", old), run("new.json", recent)).benchmarks();
  }

  private static StoredRun run(String name, BenchmarkResult result) {
    RunResult run = SampleRuns.run(List.of(), List.of(result));
    return new StoredRun(name, run);
  }

  private static double time(BenchmarkResult result) {
    return ForkTimes.time(result.forks().get(0), result.settings());
  }

  private static SampleBenchmark sample() {
    return SampleBenchmark.of("p.G", "m").mean(100);
  }
}
