package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Fork;
import dev.dbtest.model.RunResult;
import dev.dbtest.store.RunReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three machines measure the same, and a merge makes one comparison of it. */
@Tag("integration")
class ReplicatedBenchmarksTest {

  private static final int MACHINES = 3;

  private final SampleProject steady;

  ReplicatedBenchmarksTest(@TempDir Path directory) {
    steady = SampleProject.compile("steady", directory);
  }

  @Test
  void aComparisonIsOverAllMachinesAndNeedsThreeOfThem() throws Exception {
    Path history = Files.createDirectories(steady.directory().resolve(".dbtest/history"));
    measured(1);
    measured(2);

    Dbtest.Result torn = steady.dbtest().run("merge", "records");

    assertThat(torn.exitCode()).as(torn.toString()).isEqualTo(6);
    assertThat(text(torn.out()))
        .contains("shard 3 of 3 LOST: there is no record of it. 2 benchmarks of it had no result")
        .contains("measured on 2 machines of 3,")
        .contains("with fewer than 3 machines there is no verdict")
        .doesNotContain("slower than");

    measured(3);
    Dbtest.Result merged = steady.dbtest().run("merge", "records", "--report", "json=all.json");

    assertThat(merged.exitCode()).as(merged.toString()).isZero();
    assertThat(text(merged.out()))
        .contains("Benchmarks of 3 machines: each measured all of them")
        .contains("Limits and gates are not judged.")
        .contains("6 forks on 3 machines")
        // On a busy machine three may not agree on a verdict, and unit tests hold what it is.
        .containsPattern(
            "much (is|against) .*95 % interval .*[)], early, over 3 machines whose ratios vary by ");
    Path report = steady.directory().resolve("all.json");
    assertThat(Files.readString(report)).containsPattern("\"machines\": [{]\\s*\"count\": 3,");
    RunResult run = RunReader.read(report);
    for (BenchmarkResult result : run.benchmarks()) {
      assertThat(result.forkPlan().machines()).isEqualTo(MACHINES);
      assertThat(result.forks()).extracting(Fork::block).containsExactly(1, 2, 3, 4, 5, 6);
    }

    assertThat(merged.err())
        .contains("not stored, since a history holds benchmarks of one machine");
    assertThat(history).isEmptyDirectory();
    Dbtest.Result again = steady.dbtest().run("report", "--from", "all.json");
    assertThat(text(again.out())).contains("over 3 machines whose ratios vary by ");
    Dbtest.Result compared = steady.dbtest().run("compare", "all.json", "all.json");
    assertThat(compared.exitCode()).as(compared.toString()).isEqualTo(2);
    assertThat(compared.err()).contains("all.json is a replicated run");
  }

  @Test
  void aMachineThatDividedIsNotPutTogetherWithOneThatDidNot() {
    measured(1);
    Dbtest.Result divided = measure("--shard=2/3");
    assertThat(divided.exitCode()).as(divided.toString()).isZero();

    Dbtest.Result merged = steady.dbtest().run("merge", "records");

    assertThat(merged.exitCode()).as(merged.toString()).isEqualTo(7);
    assertThat(merged.err())
        .contains("These records are not of one run, and nothing was merged:")
        .contains("benchmarks divided among machines in ")
        .contains("benchmarks on every machine (--replicate) in ");
  }

  private void measured(int shard) {
    Dbtest.Result result = measure("--shard=" + shard + "/" + MACHINES, "--replicate");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err())
        .containsPattern(
            "dbtest: shard %d of 3 [(].*[)]: 1 of 1 classes, 2 of 2 benchmarks, as on every machine;"
                .formatted(shard));
  }

  private Dbtest.Result measure(String... words) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "bench",
                "SteadyGroup",
                "--classpath=classes",
                "--record=records",
                "--effort=quick",
                "--rounds=2",
                "--warmup=1",
                "--round-time=10ms"));
    line.addAll(List.of(words));
    return steady.dbtest().run(line.toArray(String[]::new));
  }

  private static String text(String out) {
    return out.replaceAll("\\s+", " ");
  }
}
