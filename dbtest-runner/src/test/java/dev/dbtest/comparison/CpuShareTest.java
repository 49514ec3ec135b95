package dev.dbtest.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuShareTest {

  /** 100 ms each: a million operations of 100 ns on one thread. */
  private static final List<Round> ROUNDS =
      List.of(new Round(100, 1_000_000), new Round(100, 1_000_000));

  @Test
  void isCpuTimeOverTheTimeOfTheRounds() {
    List<Fork> forks = List.of(fork(ROUNDS, 100e6, 50e6), fork(ROUNDS, 90e6, 80e6));

    assertThat(CpuShare.of(forks, settings(Mode.AVERAGE_TIME, 1)).orElseThrow())
        .isEqualTo(0.8, within(1e-12));
  }

  @Test
  void isThatOfEachThread() {
    // Two threads, each for 100 ms a round, and twice as many operations in all.
    List<Round> rounds = List.of(new Round(100, 2_000_000), new Round(100, 2_000_000));

    assertThat(
            CpuShare.of(List.of(fork(rounds, 200e6, 200e6)), settings(Mode.AVERAGE_TIME, 2))
                .orElseThrow())
        .isEqualTo(1, within(1e-12));
  }

  @Test
  void isTheSameForRates() {
    // Ten million operations a second of one thread.
    List<Round> rounds = List.of(new Round(1e7, 1_000_000), new Round(1e7, 1_000_000));

    assertThat(
            CpuShare.of(List.of(fork(rounds, 60e6, 60e6)), settings(Mode.THROUGHPUT, 1))
                .orElseThrow())
        .isEqualTo(0.6, within(1e-12));
  }

  @Test
  void isNotKnownWhereARoundHasNoCpuTimeOrWallTime() {
    assertThat(CpuShare.of(List.of(fork(ROUNDS, 100e6)), settings(Mode.AVERAGE_TIME, 1))).isEmpty();
    assertThat(CpuShare.of(List.of(fork(ROUNDS, 1e8, 1e8)), settings(Mode.SAMPLE_TIME, 1)))
        .isEmpty();
    assertThat(CpuShare.of(List.of(), settings(Mode.AVERAGE_TIME, 1))).isEmpty();
  }

  private static Fork fork(List<Round> rounds, Double... cpu) {
    return new Fork(
        1,
        1,
        Instant.EPOCH,
        Duration.ofSeconds(1),
        List.of(),
        rounds,
        List.of(new Metric(Metric.CPU_TIME, "ns", List.of(cpu))),
        List.of());
  }

  private static BenchmarkSettings settings(Mode mode, int threads) {
    return new BenchmarkSettings(
        mode,
        threads,
        3,
        Duration.ofMillis(100),
        2,
        Duration.ofMillis(100),
        "",
        List.of(),
        List.of("gc"));
  }
}
