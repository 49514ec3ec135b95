package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A run that is shared by processes, each with the variables that one system gives its tasks. The
 * run that is not shared is the same for all of them, and made once.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ShardSystemsTest {

  /** The systems, with what each of them says, as its documentation has it. */
  private enum Host {
    KUBERNETES(0, "JOB_COMPLETION_INDEX", "DBTEST_SHARD_TOTAL", "DBTEST_RUN_ID=3f2a"),
    AWS_BATCH(
        0,
        "AWS_BATCH_JOB_ARRAY_INDEX",
        "AWS_BATCH_JOB_ARRAY_SIZE",
        "AWS_BATCH_JOB_ID=6c7f:INDEX",
        "AWS_BATCH_JOB_ATTEMPT=1"),
    CLOUD_RUN(
        0,
        "CLOUD_RUN_TASK_INDEX",
        "CLOUD_RUN_TASK_COUNT",
        "CLOUD_RUN_JOB=tests",
        "CLOUD_RUN_EXECUTION=tests-x7",
        "CLOUD_RUN_TASK_ATTEMPT=0"),
    GOOGLE_CLOUD_BATCH(0, "BATCH_TASK_INDEX", "BATCH_TASK_COUNT", "BATCH_JOB_UID=tests-42"),
    SLURM(
        1,
        "SLURM_ARRAY_TASK_ID",
        "SLURM_ARRAY_TASK_COUNT",
        "SLURM_ARRAY_TASK_MIN=1",
        "SLURM_ARRAY_JOB_ID=4711"),
    NOMAD(0, "NOMAD_ALLOC_INDEX", "DBTEST_SHARD_TOTAL", "NOMAD_JOB_ID=tests"),
    BAZEL(0, "TEST_SHARD_INDEX", "TEST_TOTAL_SHARDS", "TEST_SHARD_STATUS_FILE=BAZEL-INDEX"),
    GOOGLETEST(
        0, "GTEST_SHARD_INDEX", "GTEST_TOTAL_SHARDS", "GTEST_SHARD_STATUS_FILE=GOOGLETEST-INDEX"),
    GITLAB(1, "CI_NODE_INDEX", "CI_NODE_TOTAL", "GITLAB_CI=true", "CI_PIPELINE_ID=7"),
    CIRCLECI(0, "CIRCLE_NODE_INDEX", "CIRCLE_NODE_TOTAL", "CIRCLECI=true", "CIRCLE_WORKFLOW_ID=w1"),
    BUILDKITE(
        0,
        "BUILDKITE_PARALLEL_JOB",
        "BUILDKITE_PARALLEL_JOB_COUNT",
        "BUILDKITE=true",
        "BUILDKITE_BUILD_ID=b1",
        "BUILDKITE_RETRY_COUNT=0"),
    BITBUCKET(
        0, "BITBUCKET_PARALLEL_STEP", "BITBUCKET_PARALLEL_STEP_COUNT", "BITBUCKET_BUILD_NUMBER=12"),
    SEMAPHORE(
        1,
        "SEMAPHORE_JOB_INDEX",
        "SEMAPHORE_JOB_COUNT",
        "SEMAPHORE=true",
        "SEMAPHORE_WORKFLOW_ID=s1"),
    AZURE_PIPELINES(
        1,
        "SYSTEM_JOBPOSITIONINPHASE",
        "SYSTEM_TOTALJOBSINPHASE",
        "TF_BUILD=True",
        "SYSTEM_JOBATTEMPT=1",
        "BUILD_BUILDID=99"),
    TEAMCITY(
        1,
        "teamcity.build.parallelTests.currentBatch",
        "teamcity.build.parallelTests.totalBatches",
        "TEAMCITY_VERSION=2026.1"),
    OWN(0, "DBTEST_SHARD_INDEX", "DBTEST_SHARD_TOTAL", "DBTEST_RUN_ID=mine");

    private final int base;
    private final String index;
    private final String total;
    private final String more;

    Host(int base, String index, String total, String... more) {
      this.base = base;
      this.index = index;
      this.total = total;
      this.more = String.join(" ", more);
    }

    /** Gives a command what the system would give to one of its machines, from 1. */
    Dbtest task(Dbtest dbtest, int machine, int machines) {
      String number = "" + (machine - 1 + base);
      dbtest.with(index, number).with(total, "" + machines);
      for (String variable : more.split(" ", -1)) {
        int equals = variable.indexOf('=');
        dbtest.with(
            variable.substring(0, equals), variable.substring(equals + 1).replace("INDEX", number));
      }
      return dbtest;
    }

    /** The beginning of the line that says which part a machine has. */
    String said(int machine, int machines) {
      return "dbtest: shard %d of %d (%s=%d and %s=%d"
          .formatted(machine, machines, index, machine - 1 + base, total, machines);
    }
  }

  private final SharedRun run;

  ShardSystemsTest(@TempDir Path directory) {
    run = new SharedRun(directory);
  }

  @BeforeEach
  void begin() {
    run.begin();
  }

  @ParameterizedTest
  @EnumSource
  void theMachinesOfASystemShareARunThatTheMergeMakesWhole(Host system) {
    run.open();

    List<Dbtest.Running> machines = started(system, 4);

    assertAllPass(system, machines, 0);
    run.assertIsTheUndividedRun();
  }

  /** Without it, Bazel takes it that the tests know nothing of shards. */
  @ParameterizedTest
  @EnumSource(names = {"BAZEL", "GOOGLETEST"})
  void theStatusFileIsTouchedAlsoByAMachineWithoutTests(Host system) {
    Dbtest.Result result =
        system.task(run.project().dbtest(), 2, 2).run(run.unit("TaxSuite", "--shard", "auto"));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(run.project().directory().resolve(system + "-1")).isEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({"KUBERNETES, 8", "SLURM, 4"})
  void aMachineThatIsKilledHalfWayIsMissedUntilItsRetryHasRun(Host system, int total)
      throws Exception {
    List<Dbtest.Running> machines = started(system, total);
    int killed = run.shardThatWaits();
    machines.get(killed - 1).process().destroyForcibly().waitFor();
    assertAllPass(system, machines, killed);

    Dbtest.Result torn = run.merge();

    assertThat(torn.exitCode()).as(torn.toString()).isEqualTo(6);
    assertThat(torn.err()).contains("%d of %d shards complete".formatted(total - 1, total));
    assertThat(torn.out().replaceAll("\\s+", " "))
        .contains("shard %d of %d LOST: its record breaks off after ".formatted(killed, total))
        .contains("while shards.PatientSuite#waits was running.")
        .containsPattern("[1-9][0-9]* tests? of it did not run");

    run.open();
    Dbtest.Result retry =
        system.task(run.project().dbtest(), killed, total).run(run.unit("--shard", "auto"));
    assertThat(retry.exitCode()).as(retry.toString()).isZero();
    run.assertIsTheUndividedRun();
  }

  private List<Dbtest.Running> started(Host system, int total) {
    List<Dbtest.Running> machines = new ArrayList<>();
    for (int machine = 1; machine <= total; machine++) {
      machines.add(
          system.task(run.project().dbtest(), machine, total).start(run.unit("--shard", "auto")));
    }
    return machines;
  }

  /** Each of them says by which variables it knows its part. */
  private static void assertAllPass(Host system, List<Dbtest.Running> machines, int but) {
    for (int machine = 1; machine <= machines.size(); machine++) {
      if (machine != but) {
        Dbtest.Result result = machines.get(machine - 1).await();
        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.err()).contains(system.said(machine, machines.size()));
        assertThat(result.err().replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT))
            .contains(
                system == Host.OWN
                    ? "shard"
                    : system.name().replace("_", "").toLowerCase(Locale.ROOT));
      }
    }
  }
}
