package dev.dbtest.shard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Status;
import dev.dbtest.model.WarmupWindow;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.Shard;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.merge.Finding.Kind;
import dev.dbtest.shard.records.RecordHead;
import dev.dbtest.shard.records.RecordLines;
import dev.dbtest.shard.records.ShardRecords;
import dev.dbtest.store.RunLines;
import dev.dbtest.store.RunWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a merge makes of machines that measured the same. */
class ReplicatedMergeTest {

  private static final List<ShardUnit> UNITS =
      List.of(
          new ShardUnit(
              "p.G", CaseKind.BENCHMARK, List.of(), List.of("p.G#base", "p.G#other"), List.of()));
  private static final ShardPlan PLAN = ShardPlan.replicated(UNITS, 3);

  @TempDir Path directory;

  @Test
  void aCaseHasTheForksOfAllMachinesEachInBlocksOfItsOwn() throws IOException {
    writeAll();

    MergedRun merged = merged();
    BenchmarkResult base = merged.run().benchmarks().get(0);

    assertThat(merged.findings()).isEmpty();
    assertThat(merged.run().benchmarks()).hasSize(2);
    assertThat(base.forkPlan()).isEqualTo(ForkPlan.fixed(4).on(3));
    assertThat(base.forks())
        .extracting(Fork::block)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(base.forks().get(4).rounds()).isEqualTo(base(2).build().forks().get(0).rounds());
  }

  @Test
  void readersLearnWhichMachinesTheyWereAndThatNothingIsJudged() throws IOException {
    writeAll();

    assertThat(merged().run().problems())
        .extracting(Problem::text)
        .containsExactly(
            "Benchmarks of 3 machines: each measured all of them, and verdicts are over machines:"
                + " that of shard 1 (cpu 1), that of shard 2 (cpu 2), that of shard 3 (cpu 3). Limits"
                + " and gates are not judged.");
  }

  @Test
  void aMachineThatIsLostIsMissedAndItsBlocksStayEmpty() throws IOException {
    write(1, PLAN, base(1), other(1));
    write(3, PLAN, base(3), other(3));

    MergedRun merged = merged();

    assertThat(merged.findings()).extracting(Finding::kind).containsExactly(Kind.LOST);
    assertThat(merged.run().problems().get(0).text()).contains("2 benchmarks of it had no result");
    assertThat(merged.run().benchmarks().get(0).forkPlan().machines()).isEqualTo(3);
    assertThat(merged.run().benchmarks().get(0).forks())
        .extracting(Fork::block)
        .containsExactly(1, 2, 3, 4, 9, 10, 11, 12);
  }

  /** Which cases it has would depend on how fast it was. */
  @Test
  void aMachineThatBrokeOffCountsWithNothing() throws IOException {
    writeAll();
    Path file = file(2, 3);
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.lastIndexOf("{\"event\":\"end\"")));

    MergedRun merged = merged();

    assertThat(merged.findings()).extracting(Finding::kind).containsExactly(Kind.LOST);
    assertThat(merged.run().problems().get(0).text()).contains("2 benchmarks of it had no result");
    assertThat(merged.run().benchmarks().get(0).forks())
        .extracting(Fork::block)
        .containsExactly(1, 2, 3, 4, 9, 10, 11, 12);
  }

  @Test
  void aCaseThatFailedOnOneMachineHasFailed() throws IOException {
    write(1, PLAN, base(1), other(1));
    write(2, PLAN, base(2), other(2).outcome(SampleShards.failed()));
    write(3, PLAN, base(3), other(3));

    assertThat(merged().run().benchmarks())
        .extracting(result -> result.outcome().status())
        .containsExactly(Status.PASSED, Status.FAILED);
  }

  @Test
  void aWarmupIsAsGoodAsThatOfTheMachineThatKnowsLeast() throws IOException {
    write(1, PLAN, base(1).window(WarmupWindow.FOUND), other(1));
    write(2, PLAN, base(2).window(WarmupWindow.CAPPED), other(2));
    write(3, PLAN, base(3).window(WarmupWindow.FOUND), other(3));

    assertThat(merged().run().benchmarks().get(0).settings().window())
        .isEqualTo(WarmupWindow.CAPPED);
  }

  @Test
  void aMachineWithoutACaseHasAHole() throws IOException {
    write(1, PLAN, base(1), other(1));
    write(2, PLAN, base(2));
    write(3, PLAN, base(3), other(3));

    assertThat(merged().findings()).extracting(Finding::kind).containsExactly(Kind.HOLE);
  }

  @Test
  void replicatedAndDividedRecordsAreNotPutTogether() throws IOException {
    ShardPlan divided = ShardPlan.of(UNITS, 3, ClassTimes.NONE);
    write(1, PLAN, base(1), other(1));
    write(2, divided, base(2), other(2));

    assertThat(lines())
        .contains("These records are not of one run, and nothing was merged:")
        .contains("  benchmarks divided among machines in shard-2-of-3.attempt-1.ndjson")
        .contains("  benchmarks on every machine (--replicate) in shard-1-of-3.attempt-1.ndjson");
  }

  @Test
  void machinesThatMeasuredOtherwiseAreNotPutTogether() throws IOException {
    write(1, PLAN, base(1), other(1));
    write(2, PLAN, base(2), other(2).forks(5));

    assertThat(lines())
        .contains("These machines did not measure alike, and nothing was merged:")
        .anyMatch(
            line -> line.contains("p.G#other: avgt, 4 forks, ") && line.contains(", 5 forks"));
  }

  @Test
  void theFormatIsOneThatOlderMergesRefuse() throws IOException {
    write(1, PLAN, base(1), other(1));

    assertThat(Files.readString(file(1, 3), StandardCharsets.UTF_8))
        .contains("\"schema\":\"dbtest/shard/2\"");
  }

  private void writeAll() throws IOException {
    for (int shard = 1; shard <= 3; shard++) {
      write(shard, PLAN, base(shard), other(shard));
    }
  }

  private static SampleBenchmark base(int machine) {
    return SampleBenchmark.of("p.G", "base").baseline().mean(100 * machine).forks(4).fixedForks();
  }

  private static SampleBenchmark other(int machine) {
    return SampleBenchmark.of("p.G", "other")
        .against("base")
        .mean(150 * machine)
        .forks(4)
        .fixedForks();
  }

  private void write(int shard, ShardPlan plan, SampleBenchmark... benchmarks) throws IOException {
    List<BenchmarkResult> results = Arrays.stream(benchmarks).map(SampleBenchmark::build).toList();
    RecordHead head =
        new RecordHead(
            new Shard(shard, plan.total()),
            plan.hash(),
            1,
            true,
            "run-1",
            "c0ffee",
            "5eed",
            "GitLab",
            "dbtest bench",
            "",
            "0.1.0",
            plan.shards().contains(ShardPlan.EVERY));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunLines lines = new RunLines(out);
    lines.begin(head.version(), head.command(), 7, SampleShards.START, 0, results.size());
    new RecordLines(lines).head(head, plan);
    for (BenchmarkResult result : results) {
      lines.benchmark(result);
    }
    lines.end(
        new RunResult(
            "id-" + shard,
            head.version(),
            head.command(),
            7,
            SampleShards.START,
            SampleShards.LONG,
            false,
            new Environment(Map.of("cpu", "cpu " + shard, "jdk", "17")),
            List.of(),
            List.of(),
            results),
        new RunWriter.Additions() {});
    Files.write(file(shard, plan.total()), out.toByteArray());
  }

  private Path file(int shard, int total) {
    return directory.resolve("shard-" + shard + "-of-" + total + ".attempt-1.ndjson");
  }

  private MergedRun merged() throws IOException {
    return (MergedRun) Merge.of(ShardRecords.in(List.of(directory)));
  }

  private List<String> lines() throws IOException {
    return ((NotTogether) Merge.of(ShardRecords.in(List.of(directory)))).lines();
  }
}
