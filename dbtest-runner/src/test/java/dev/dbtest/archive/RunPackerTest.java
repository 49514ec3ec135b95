package dev.dbtest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunPackerTest {

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"AVERAGE_TIME", "THROUGHPUT"})
  void keepsTheTimeOfEachFork(Mode mode) {
    BenchmarkResult benchmark =
        SampleBenchmark.of("com.acme.Parse", "tree").mode(mode).threads(2).build();
    RunResult run = SampleRuns.run(List.of(), List.of(benchmark));

    BenchmarkResult back =
        RunUnpacker.unpack(RunPacker.pack(run, "dbtest bench", "bench", Revision.UNKNOWN))
            .benchmarks()
            .get(0);

    double[] times = ForkTimes.times(benchmark.forks(), benchmark.settings());
    double[] kept = ForkTimes.times(back.forks(), back.settings());
    assertThat(kept).hasSameSizeAs(times);
    for (int i = 0; i < times.length; i++) {
      assertThat(kept[i]).isCloseTo(times[i], within(1e-9 * times[i]));
    }
  }

  @Test
  void keepsHowEachTestEnded() {
    RunResult run = StoredSamples.result(1, StoredSamples.flaky(), 100);

    RunResult back =
        RunUnpacker.unpack(RunPacker.pack(run, "dbtest unit", "unit", Revision.UNKNOWN));

    assertThat(back.tests())
        .extracting(test -> test.id().text(), test -> test.outcome().status().name())
        .containsExactlyInAnyOrder(
            tuple("com.acme.TransferSuite#settles", "FLAKY"),
            tuple("com.acme.TransferSuite#moves[1]", "PASSED"));
  }

  @Test
  void listsTestsInTheSameOrderWhateverTheOrderOfTheRun() throws Exception {
    RunResult run = StoredSamples.result(1, new Outcome.Passed(), 100);
    RunResult turned =
        new RunResult(
            run.runId(),
            run.version(),
            run.command(),
            run.seed(),
            run.started(),
            run.duration(),
            run.interrupted(),
            run.environment(),
            run.problems(),
            List.of(run.tests().get(1), run.tests().get(0)),
            run.benchmarks());

    assertThat(ArchiveFormat.write(RunPacker.pack(turned, "", "unit", Revision.UNKNOWN)))
        .isEqualTo(ArchiveFormat.write(RunPacker.pack(run, "", "unit", Revision.UNKNOWN)));
  }
}
