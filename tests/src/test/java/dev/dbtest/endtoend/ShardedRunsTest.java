package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several machines share a run, and a merge makes one of it again, or says what is missing. */
class ShardedRunsTest {

  private static final int MACHINES = 4;

  private final SharedRun run;
  private final SampleProject project;

  ShardedRunsTest(@TempDir Path directory) {
    run = new SharedRun(directory);
    project = run.project();
  }

  @Test
  void aShardThatIsKilledIsMissedUntilItsRetryMakesTheRunWhole() throws Exception {
    List<Dbtest.Running> machines = new ArrayList<>();
    for (int index = 1; index <= MACHINES; index++) {
      machines.add(onGitLab(index).start(run.unit("--shard", "auto")));
    }
    int killed = run.shardThatWaits();
    machines.get(killed - 1).process().destroyForcibly().waitFor();
    for (int index = 1; index <= MACHINES; index++) {
      if (index != killed) {
        Dbtest.Result result = machines.get(index - 1).await();
        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.err())
            .contains(
                "dbtest: shard %d of 4 (CI_NODE_INDEX=%d and CI_NODE_TOTAL=4 of GitLab): "
                    .formatted(index, index));
      }
    }

    Dbtest.Result torn = run.merge();

    assertThat(torn.exitCode()).as(torn.toString()).isEqualTo(6);
    assertThat(torn.err()).contains("3 of 4 shards complete");
    assertThat(torn.out().replaceAll("\\s+", " "))
        .contains("shard " + killed + " of 4 LOST: its record breaks off after ")
        .contains("while shards.PatientSuite#waits was running.")
        .containsPattern("[1-9][0-9]* tests? of it did not run")
        .containsPattern("tests 2[13]:");

    run.open();
    Dbtest.Result retry = onGitLab(killed).run(run.unit("--shard", "auto"));
    assertThat(retry.exitCode()).as(retry.toString()).isZero();
    run.assertIsTheUndividedRun();
  }

  @Test
  void moreMachinesThanClassesHaveNothingToDoAndAreGreen() throws Exception {
    run.open();
    for (int index = 0; index < 2; index++) {
      Dbtest.Result result =
          project
              .dbtest()
              .with("JOB_COMPLETION_INDEX", "" + index)
              .with("DBTEST_SHARD_TOTAL", "2")
              .run(run.unit("CartSuite", "--shard", "auto"));
      assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    Dbtest.Result merged = run.merge();

    assertThat(merged.exitCode()).as(merged.toString()).isZero();
    assertThat(merged.lastLine()).isEqualTo("3 passed, 0 failed, 0 skipped");
  }

  @Test
  void commandsWithOneDirectoryAreNotPutTogether() throws Exception {
    run.open();
    project.dbtest().run(run.unit("CartSuite", "--shard", "1/2"));
    project.dbtest().run(run.unit("OrderSuite", "--shard", "2/2"));

    Dbtest.Result merged = run.merge();

    assertThat(merged.exitCode()).as(merged.toString()).isEqualTo(7);
    assertThat(merged.out()).isEmpty();
    assertThat(merged.err())
        .contains("These records are not of one run")
        .contains("a directory of its own with --record");
  }

  @Test
  void shardsThatAreJudgedInAnotherWayAreNotPutTogether() throws Exception {
    run.open();
    project.dbtest().run(run.unit("--shard", "1/2"));
    project.dbtest().with("DBTEST_RETRIES", "2").run(run.unit("--shard", "2/2"));

    Dbtest.Result merged = run.merge();

    assertThat(merged.exitCode()).as(merged.toString()).isEqualTo(7);
    assertThat(merged.out()).isEmpty();
    assertThat(merged.err())
        .contains("judged by --retries=2 in shard-2-of-2.attempt-1.ndjson")
        .contains("judged by what is usual in shard-1-of-2.attempt-1.ndjson");
  }

  @Test
  void shardsWithOtherOptionsAreToldOf() throws Exception {
    run.open();
    project.dbtest().run(run.unit("--shard", "1/2"));
    project.dbtest().run(run.unit("--shard", "2/2", "--jobs", "2"));

    Dbtest.Result merged = run.merge();

    assertThat(merged.exitCode()).as(merged.toString()).isZero();
    assertThat(merged.out().replaceAll("\\s+", " "))
        .contains("commands of the shards: they differ")
        .contains("--jobs 2");
  }

  @Test
  void aPlanFileDividesByTimesAndIsTheSameEverywhere() throws Exception {
    run.open();
    project.dbtest().run(run.unit("--report", "json=all.json"));
    Dbtest.Result plan = project.dbtest().run("plan", "--from", "all.json", "-o", "plan.json");
    assertThat(plan.exitCode()).as(plan.toString()).isZero();
    assertThat(plan.out()).startsWith("8 classes, ").contains("   4 shards: the slowest takes ");

    for (int shard = 1; shard <= 2; shard++) {
      project.dbtest().run(run.unit("--plan", "plan.json", "--shard", shard + "/2"));
    }

    Dbtest.Result merged = run.merge();
    assertThat(merged.exitCode()).as(merged.toString()).isZero();
    assertThat(merged.lastLine()).isEqualTo("23 passed, 0 failed, 0 skipped");
  }

  @Test
  void aHistoryHasTheWholeRunOnceAndNoneOfItsParts() throws Exception {
    run.open();
    Path history = project.directory().resolve(".dbtest/history");
    Files.createDirectories(history);
    project.dbtest().run(run.unit("--shard", "1/2"));
    Dbtest.Result torn = run.merge();
    assertThat(torn.exitCode()).as(torn.toString()).isEqualTo(6);
    project.dbtest().run(run.unit("--shard", "2/2"));
    assertThat(stored()).isEmpty();

    run.merge();
    run.merge("--store", "other");
    run.merge();

    assertThat(stored()).hasSize(1);
    assertThat(project.directory().resolve("other/runs")).isDirectory();
    Dbtest.Result list = project.dbtest().run("history", "--format", "json");
    assertThat(list.exitCode()).as(list.toString()).isZero();
    assertThat(list.out()).contains("\"ran\": \"unit\"").contains("gate=…");
  }

  @Test
  void verdictsOfSeveralMachinesSayForWhichTheyHold(@TempDir Path directory) {
    SampleProject measured = SampleProject.compile("gates", directory);
    for (int shard = 1; shard <= 2; shard++) {
      Dbtest.Result result =
          measured
              .dbtest()
              .run(
                  "bench",
                  "--classpath=classes",
                  "--shard=" + shard + "/2",
                  "--record=records",
                  "--forks=1",
                  "--rounds=1",
                  "--warmup=0",
                  "--round-time=1ms");
      assertThat(result.err()).as(result.toString()).contains("shard " + shard + " of 2");
    }

    Dbtest.Result merged = measured.dbtest().run("merge", "records");

    assertThat(merged.out().replaceAll("\\s+", " "))
        .contains("Benchmarks of 2 machines: each group was measured wholly on one of them")
        .containsPattern("gates[.][A-Za-z]+ on that of shard 1.*; gates[.].* on that of shard 2");
  }

  @Test
  void aFullDiskTurnsTheMergeRed() throws Exception {
    assumeThat(Path.of("/dev/full")).exists();
    run.open();
    project.dbtest().run(run.unit("CartSuite", "--shard", "1/1"));

    Dbtest.Result merged = run.merge("--report", "json=/dev/full");

    assertThat(merged.exitCode()).as(merged.toString()).isEqualTo(1);
    assertThat(merged.err()).contains("/dev/full");
  }

  private List<Path> stored() throws IOException {
    try (Stream<Path> files = Files.walk(project.directory().resolve(".dbtest/history"))) {
      return files.filter(file -> file.toString().endsWith(".jsonl.gz")).toList();
    }
  }

  @Test
  void mergesWhatItMayOnlyRead() throws Exception {
    run.open();
    project.dbtest().run(run.unit("CartSuite", "--shard", "1/1"));
    Path records = project.directory().resolve("records");
    assertThat(records.toFile().setWritable(false)).isTrue();

    Dbtest.Result merged = run.merge();

    assertThat(records.toFile().setWritable(true)).isTrue();
    assertThat(merged.exitCode()).as(merged.toString()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/4", "5/4", "auto"})
  void nothingRunsWhereNobodyKnowsWhichPart(String shard) {
    Dbtest.Result result = project.dbtest().run(run.unit("--shard", shard));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("--shard");
    assertThat(project.directory().resolve("records")).doesNotExist();
  }

  @Test
  void aDirectoryWithoutRecordsIsNoRun() throws Exception {
    Files.createDirectory(project.directory().resolve("records"));

    assertThat(run.merge().exitCode()).isEqualTo(4);
  }

  private Dbtest onGitLab(int index) {
    Dbtest dbtest = project.dbtest();
    Map.of(
            "GITLAB_CI",
            "true",
            "CI_PIPELINE_ID",
            "7",
            "CI_NODE_INDEX",
            "" + index,
            "CI_NODE_TOTAL",
            "" + MACHINES)
        .forEach(dbtest::with);
    return dbtest;
  }
}
