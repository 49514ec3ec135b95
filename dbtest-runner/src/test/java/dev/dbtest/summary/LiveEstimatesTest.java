package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.stats.Statistics;
import org.junit.jupiter.api.Test;

class LiveEstimatesTest {
  private final LiveEstimates estimates = new LiveEstimates(new Statistics());

  @Test
  void hasAnIntervalFromTheSecondForkOn() {
    BenchmarkResult result = SampleBenchmark.of("p.G", "a").mean(3_610).forks(2).build();

    assertThat(add(result, 0)).endsWith("µs after 1 fork");
    assertThat(add(result, 1)).matches("3\\.\\d+ µs ± [\\d.]+ % after 2 forks");
  }

  @Test
  void leavesOutForksThatConfirmAnAlarm() {
    BenchmarkResult first = SampleBenchmark.of("p.G", "a").mean(100).forks(2).build();
    BenchmarkResult fresh = SampleBenchmark.of("p.G", "a").mean(900).forks(2).build();
    add(first, 0);
    String before = add(first, 1);

    assertThat(add(fresh, 0)).isEqualTo(before);
    assertThat(add(fresh, 1)).isEqualTo(before);
  }

  @Test
  void countsSeveralForksOfABlockButNoneThatConfirms() {
    BenchmarkResult first = SampleBenchmark.of("p.G", "a").mean(100).forks(2).build();
    BenchmarkResult fresh = SampleBenchmark.of("p.G", "a").mean(900).forks(2).build();
    add(first, 0);
    add(first, 0);
    add(first, 1);
    String before = add(first, 1);

    assertThat(before).endsWith("after 4 forks");
    assertThat(add(fresh, 0)).isEqualTo(before);
    assertThat(add(fresh, 1)).isEqualTo(before);
  }

  @Test
  void writesNoNumberForAnIntervalThatSaysNothing() {
    BenchmarkResult fast = SampleBenchmark.of("p.G", "a").mean(100).forks(2).build();
    BenchmarkResult slow = SampleBenchmark.of("p.G", "a").mean(900).forks(2).build();
    add(fast, 0);

    assertThat(add(slow, 1)).endsWith(" ± >10× after 2 forks");
  }

  private String add(BenchmarkResult result, int fork) {
    return estimates.add(result.id(), result.forks().get(fork), result.settings()).text();
  }
}
