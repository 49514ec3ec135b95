package dev.dbtest.shard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Environment;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.json.JsonReport;
import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.records.RecordLines;
import dev.dbtest.shard.records.ShardRecords;
import dev.dbtest.stats.Statistics;
import dev.dbtest.store.RunLines;
import dev.dbtest.store.RunReader;
import dev.dbtest.store.RunWriter;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same recorded forks, once as a run of one machine and once as the records of several: what is
 * concluded from them must not depend on that.
 */
class MergedVerdictsTest {

  private static final List<List<BenchmarkResult>> GROUPS =
      List.of(
          group("shop.Equal", 1.0, 0.01),
          group("shop.Faster", 0.5, 0.02),
          group("shop.Slower", 1.8, 0.02),
          group("shop.Noisy", 1.1, 0.4),
          group("shop.LittleSlower", 1.04, 0.01));

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void verdictsAreThoseOfAnUndividedRun(int shards) throws Exception {
    List<BenchmarkResult> all = GROUPS.stream().flatMap(List::stream).toList();
    ShardPlan plan = ShardPlan.of(units(), shards, ClassTimes.NONE);
    for (int shard = 1; shard <= shards; shard++) {
      Files.write(
          directory.resolve("shard-%d-of-%d.attempt-1.ndjson".formatted(shard, shards)),
          record(plan, shard, of(plan, shard)));
    }
    Path undivided = directory.resolve("run.ndjson");
    Files.write(undivided, lines(all, lines -> {}));

    MergedRun merged = (MergedRun) Merge.of(ShardRecords.in(List.of(directory)));
    String verdicts = concluded(merged.run());

    assertThat(merged.findings()).isEmpty();
    assertThat(verdicts)
        .isEqualTo(concluded(RunReader.read(undivided)))
        .contains("\"FASTER\"", "\"SLOWER\"", "\"INCONCLUSIVE\"");
  }

  /** All that a report says of benchmarks: forks, scores, intervals, verdicts. */
  private static String concluded(RunResult run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(Summary.of(run, SummaryOptions.defaults(), new Statistics()), out);
    String json = out.toString(StandardCharsets.UTF_8);
    return json.substring(json.indexOf("\"benchmarks\": ["));
  }

  private static List<BenchmarkResult> group(String name, double ratio, double variation) {
    return List.of(
        SampleBenchmark.of(name, "base").baseline().mean(100).variation(0.02).forks(12).build(),
        SampleBenchmark.of(name, "other")
            .against("base")
            .mean(100 * ratio)
            .variation(variation)
            .forks(12)
            .build());
  }

  private static List<ShardUnit> units() {
    List<ShardUnit> units = new ArrayList<>();
    for (List<BenchmarkResult> group : GROUPS) {
      units.add(
          new ShardUnit(
              group.get(0).id().className(),
              CaseKind.BENCHMARK,
              List.of(),
              group.stream().map(result -> result.id().text()).toList(),
              List.of()));
    }
    return units;
  }

  private static List<BenchmarkResult> of(ShardPlan plan, int shard) {
    List<String> names = plan.unitsOf(shard).stream().map(ShardUnit::className).toList();
    return GROUPS.stream()
        .flatMap(List::stream)
        .filter(result -> names.contains(result.id().className()))
        .toList();
  }

  private static byte[] record(ShardPlan plan, int shard, List<BenchmarkResult> results)
      throws IOException {
    return lines(
        results, lines -> new RecordLines(lines).head(SampleShards.head(plan, shard, 1), plan));
  }

  /** Writes what comes between the first line of a run and its results. */
  private interface Beside {

    void write(RunLines lines) throws IOException;
  }

  private static byte[] lines(List<BenchmarkResult> results, Beside beside) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunLines lines = new RunLines(out);
    lines.begin("0.1.0", "dbtest bench", 7, SampleShards.START, 0, results.size());
    beside.write(lines);
    for (BenchmarkResult result : results) {
      lines.benchmark(result);
    }
    lines.end(
        new RunResult(
            "id",
            "0.1.0",
            "dbtest bench",
            7,
            SampleShards.START,
            SampleShards.LONG,
            false,
            new Environment(Map.of("cpu", "fast")),
            List.of(),
            List.of(),
            results),
        new RunWriter.Additions() {});
    return out.toByteArray();
  }
}
