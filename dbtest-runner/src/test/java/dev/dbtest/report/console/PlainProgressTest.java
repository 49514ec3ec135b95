package dev.dbtest.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkState;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Mode;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.TestState;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.stats.Statistics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PlainProgressTest {
  private static final BenchmarkResult GSON =
      SampleBenchmark.of("com.acme.ParseGroup", "gson").mean(3_600).variation(0).build();

  private final AtomicLong now = new AtomicLong();
  private final StringBuilder log = new StringBuilder();
  private final PlainProgress progress =
      new PlainProgress(log, new ProgressOptions(Style.PLAIN, now::get, false), new Statistics());

  @Test
  void isSilentWhileTestsPass() {
    progress.on(new RunEvent.RunStarted(1, 0, 0, 7, Duration.ZERO, SampleRuns.STARTED));
    progress.on(new RunEvent.TestFinished(SampleCase.of("A", "b").build()));

    assertThat(log).isEmpty();
  }

  @Test
  void saysBeforehandHowLongBenchmarksTake() {
    progress.on(new RunEvent.RunStarted(3, 1, 6, 7, Duration.ofSeconds(7), SampleRuns.STARTED));
    progress.on(new RunEvent.BenchmarksPlanned(2, 12, Duration.ofSeconds(20)));

    assertThat(log.toString()).isEqualTo("measuring 2 benchmarks: at least 12 forks, about 20 s\n");
  }

  @Test
  void tellsAFailureWhenItHappens() {
    progress.on(new RunEvent.TestFinished(SampleRuns.tests().get(1)));

    assertThat(log.toString())
        .isEqualTo(
            """
            FAILED com.acme.TransferSuite#moves
              balance after transfer
              at com.acme.Bank.transfer(Bank.java:17)
            """);
  }

  @Test
  void tellsEachMeasuredBenchmark() {
    progress.on(new RunEvent.RunStarted(0, 1, 6, 7, Duration.ZERO, SampleRuns.STARTED));
    progress.on(new RunEvent.BenchmarksPlanned(2, 12, Duration.ZERO));
    GSON.forks()
        .forEach(fork -> progress.on(new RunEvent.ForkFinished(GSON.id(), GSON.settings(), fork)));
    progress.on(new RunEvent.BenchmarkFinished(GSON));

    assertThat(log.toString())
        .isEqualTo("measured 1 of 2  com.acme.ParseGroup#gson  3.600 µs ± 0 % after 6 forks\n");
  }

  @Test
  void readsAForkByTheSettingsThatItWasMeasuredWith() {
    BenchmarkResult pair =
        SampleBenchmark.of("com.acme.ParseGroup", "pair")
            .mode(Mode.THROUGHPUT)
            .threads(2)
            .mean(500)
            .variation(0)
            .build();
    progress.on(new RunEvent.BenchmarksPlanned(1, 6, Duration.ZERO));
    pair.forks()
        .forEach(fork -> progress.on(new RunEvent.ForkFinished(pair.id(), pair.settings(), fork)));
    progress.on(new RunEvent.BenchmarkFinished(pair));

    assertThat(log.toString())
        .isEqualTo("measured 1 of 1  com.acme.ParseGroup#pair  500.0 ns ± 0 % after 6 forks\n");
  }

  @Test
  void givesASignOfLifeEveryHalfMinute() {
    progress.on(new RunEvent.BenchmarksPlanned(2, 12, Duration.ofMinutes(5)));
    for (int second = 1; second <= 90; second++) {
      now.addAndGet(Duration.ofSeconds(1).toNanos());
      progress.on(
          new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.WarmingUp(1, 3)));
    }

    assertThat(log.toString())
        .isEqualTo(
            """
            measuring 2 benchmarks: at least 12 forks, about 5 min
            fork 1 of 12, about 5 min left
            fork 1 of 12, about 4 min left
            fork 1 of 12, about 4 min left
            """);
  }

  @Test
  void namesTheTestThatHasRunForTheLongestTime() {
    CaseId slow = CaseId.of("com.acme.TransferSuite", "waits");
    progress.on(new RunEvent.RunStarted(2, 0, 0, 7, Duration.ZERO, SampleRuns.STARTED));
    now.addAndGet(Duration.ofSeconds(5).toNanos());
    progress.on(new RunEvent.TestStateChanged(slow, List.of(TestState.RUNNING)));
    progress.on(
        new RunEvent.TestStateChanged(CaseId.of("Later", "runs"), List.of(TestState.RUNNING)));
    for (int second = 6; second <= 95; second++) {
      now.addAndGet(Duration.ofSeconds(1).toNanos());
      progress.tick();
    }

    assertThat(log.toString())
        .isEqualTo(
            """
            test 0 of 2, 30 s so far; com.acme.TransferSuite#waits has run for 25 s
            test 0 of 2, 1 min 00 s so far; com.acme.TransferSuite#waits has run for 55 s
            test 0 of 2, 1 min 30 s so far; com.acme.TransferSuite#waits has run for 1 min 25 s
            """);
  }

  @Test
  void doesNotSayThatATestRunsWhoseRowsDo() {
    CaseId rows = CaseId.of("com.acme.TransferSuite", "keepsItsSum");
    progress.on(new RunEvent.RunStarted(1, 0, 0, 7, Duration.ZERO, SampleRuns.STARTED));
    progress.on(new RunEvent.TestStateChanged(rows, List.of(TestState.SETTING_UP)));
    progress.on(new RunEvent.RowsFound(rows, 2));
    for (int second = 1; second <= 30; second++) {
      now.addAndGet(Duration.ofSeconds(1).toNanos());
      progress.tick();
    }

    assertThat(log.toString()).isEqualTo("test 0 of 2, 30 s so far\n");
  }
}
