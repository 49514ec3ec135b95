package dev.dbtest.jmh.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.host.HostCommand.RunFork;
import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.WarmupWindow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.Options;

class ForkOptionsTest {

  @Test
  void whatOurCountersAllocateIsNotCountedAsTheBenchmarks() {
    Options options = ForkOptions.of(fork(List.of("gc")), "p.G.work", 17);

    // JMH starts profilers in their order, and stops them in the other.
    assertThat(options.getProfilers())
        .extracting(profiler -> profiler.getKlass())
        .containsExactly(CpuTimeProfiler.class.getCanonicalName(), "gc");
  }

  @Test
  void withoutProfilersNothingIsCounted() {
    assertThat(ForkOptions.of(fork(List.of()), "p.G.work", 17).getProfilers()).isEmpty();
  }

  @Test
  void jmhAddsNothingToTheOptionsOfTheJvm() {
    Options options = ForkOptions.of(fork(List.of()), "p.G.work", 17);

    assertThat(options.getJvmArgsPrepend().get()).isEmpty();
    assertThat(options.getJvmArgsAppend().get()).isEmpty();
  }

  @Test
  void asManyCallsCountAsOneAsTheSettingsSay() {
    Options options = ForkOptions.of(fork(List.of()), "p.G.work", 17);

    assertThat(options.getWarmupBatchSize().get()).isEqualTo(3);
    assertThat(options.getMeasurementBatchSize().get()).isEqualTo(7);
  }

  private static RunFork fork(List<String> profilers) {
    return new RunFork(
        CaseId.of("p.G", "work"),
        new BenchmarkSettings(
            Mode.AVERAGE_TIME,
            1,
            1,
            Duration.ZERO,
            1,
            Duration.ofMillis(1),
            "",
            List.of(),
            profilers,
            WarmupWindow.FIXED,
            ScoreClock.WALL,
            new BatchSize(3, 7)),
        3,
        7,
        false);
  }
}
