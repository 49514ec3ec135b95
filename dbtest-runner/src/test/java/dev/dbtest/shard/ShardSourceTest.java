package dev.dbtest.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of a run a machine has. */
class ShardSourceTest {

  /** The third of four, in the words of each system. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DBTEST_SHARD_INDEX=2 DBTEST_SHARD_TOTAL=4 DBTEST_RUN_ID=r DBTEST_ATTEMPT=2 | | 2 | r",
        "TEST_SHARD_INDEX=2 TEST_TOTAL_SHARDS=4 | Bazel | |",
        "GTEST_SHARD_INDEX=2 GTEST_TOTAL_SHARDS=4 | GoogleTest's protocol | |",
        "AWS_BATCH_JOB_ARRAY_INDEX=2 AWS_BATCH_JOB_ARRAY_SIZE=4 AWS_BATCH_JOB_ATTEMPT=2"
            + " AWS_BATCH_JOB_ID=r:2 | AWS Batch | 2 | r",
        "CLOUD_RUN_TASK_INDEX=2 CLOUD_RUN_TASK_COUNT=4 CLOUD_RUN_TASK_ATTEMPT=1"
            + " CLOUD_RUN_EXECUTION=r | Cloud Run | 2 | r",
        "BATCH_TASK_INDEX=2 BATCH_TASK_COUNT=4 BATCH_JOB_UID=r | Google Cloud Batch | | r",
        "SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=0"
            + " SLURM_RESTART_COUNT=1 SLURM_ARRAY_JOB_ID=r | Slurm | 2 | r",
        "SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=1 | Slurm | |",
        "JOB_COMPLETION_INDEX=2 DBTEST_SHARD_TOTAL=4 DBTEST_RUN_ID=r | Kubernetes | | r",
        "NOMAD_ALLOC_INDEX=2 DBTEST_SHARD_TOTAL=4 | Nomad | |",
        "GITLAB_CI=true CI_NODE_INDEX=3 CI_NODE_TOTAL=4 CI_PIPELINE_ID=r | GitLab | | r",
        "CIRCLECI=true CIRCLE_NODE_INDEX=2 CIRCLE_NODE_TOTAL=4 CIRCLE_WORKFLOW_ID=r | CircleCI | | r",
        "BUILDKITE=true BUILDKITE_PARALLEL_JOB=2 BUILDKITE_PARALLEL_JOB_COUNT=4"
            + " BUILDKITE_RETRY_COUNT=1 BUILDKITE_BUILD_ID=r | Buildkite | 2 | r",
        "BITBUCKET_BUILD_NUMBER=r BITBUCKET_PARALLEL_STEP=2 BITBUCKET_PARALLEL_STEP_COUNT=4"
            + " | Bitbucket | | r",
        "SEMAPHORE=true SEMAPHORE_JOB_INDEX=3 SEMAPHORE_JOB_COUNT=4 SEMAPHORE_WORKFLOW_ID=r"
            + " | Semaphore | | r",
        "TF_BUILD=True SYSTEM_JOBPOSITIONINPHASE=3 SYSTEM_TOTALJOBSINPHASE=4 SYSTEM_JOBATTEMPT=2"
            + " BUILD_BUILDID=r | Azure Pipelines | 2 | r",
        "TEAMCITY_VERSION=1 teamcity.build.parallelTests.currentBatch=3"
            + " teamcity.build.parallelTests.totalBatches=4 | TeamCity | |"
      })
  void everySystemCountsInItsOwnWay(String variables, String system, Integer attempt, String run)
      throws UnusableShardException {
    ShardSource source = ShardSource.of("auto", environment(variables));

    assertThat(source.shard()).isEqualTo(new Shard(3, 4));
    assertThat(source.attempt()).isEqualTo(Optional.ofNullable(attempt));
    assertThat(source.runId()).isEqualTo(run == null ? "" : run);
    assertThat(source.system()).isEqualTo(system == null ? "dbtest's own variables" : system);
  }

  @Test
  void theLineForPeopleNamesTheVariablesAndTheirValues() throws UnusableShardException {
    ShardSource source =
        ShardSource.of("auto", environment("GITLAB_CI=true CI_NODE_INDEX=3 CI_NODE_TOTAL=8"));

    assertThat(source.said()).isEqualTo("CI_NODE_INDEX=3 and CI_NODE_TOTAL=8 of GitLab");
  }

  @Test
  void ownVariablesWinOverThoseOfTheSystem() throws UnusableShardException {
    ShardSource source =
        ShardSource.of(
            "auto",
            environment(
                "GITLAB_CI=true CI_NODE_INDEX=1 CI_NODE_TOTAL=2"
                    + " DBTEST_SHARD_INDEX=4 DBTEST_SHARD_TOTAL=5"));

    assertThat(source.shard()).isEqualTo(new Shard(5, 5));
  }

  @Test
  void aNumberOnTheCommandLineLeavesVariablesOfOthersAlone() throws UnusableShardException {
    ShardSource source =
        ShardSource.of(
            "1/2",
            environment("GITHUB_ACTIONS=true GITHUB_RUN_ID=7 GITHUB_RUN_ATTEMPT=3 TF_BUILD="));

    assertThat(source.shard()).isEqualTo(new Shard(1, 2));
    assertThat(source.runId()).isEqualTo("7");
    assertThat(source.attempt()).contains(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DBTEST_SHARD_INDEX=2 | DBTEST_SHARD_TOTAL is not set",
        "DBTEST_SHARD_TOTAL=2 | DBTEST_SHARD_INDEX is not set",
        "DBTEST_SHARD_INDEX=0 DBTEST_SHARD_TOTAL=0 | DBTEST_SHARD_TOTAL=0; there has to be at least one",
        "DBTEST_SHARD_INDEX=4 DBTEST_SHARD_TOTAL=4 | DBTEST_SHARD_INDEX=4; with DBTEST_SHARD_TOTAL=4 it has"
            + " to be from 0 to 3",
        "DBTEST_SHARD_INDEX=-1 DBTEST_SHARD_TOTAL=4 | DBTEST_SHARD_INDEX=-1; with",
        "DBTEST_SHARD_INDEX=x DBTEST_SHARD_TOTAL=4 | DBTEST_SHARD_INDEX=x; it has to be a whole number",
        "GITLAB_CI=true CI_NODE_TOTAL=1 | by GitLab: CI_NODE_INDEX is not set",
        "GITLAB_CI=true CI_NODE_INDEX=0 CI_NODE_TOTAL=4 | CI_NODE_INDEX=0; with CI_NODE_TOTAL=4 it has"
            + " to be from 1 to 4",
        "JOB_COMPLETION_INDEX=2 | by Kubernetes: DBTEST_SHARD_TOTAL is not set",
        "SLURM_ARRAY_TASK_ID=10 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=10"
            + " | SLURM_ARRAY_TASK_MIN=10; indices have to be 0 to n-1 or 1 to n",
        "SLURM_ARRAY_TASK_ID=7 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=1"
            + " | SLURM_ARRAY_TASK_ID=7; with",
        "GITHUB_ACTIONS=true | GitHub Actions tells no job its number",
        "HOME=/ | no variable of a CI system or cluster"
      })
  void whatMakesNoSenseIsRefusedByName(String variables, String message) {
    assertThatThrownBy(() -> ShardSource.of("auto", environment(variables)))
        .isInstanceOf(UnusableShardException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "0/4",
    "5/4",
    "-1/4",
    "1/0",
    "0/0",
    "x/4",
    "3",
    "3/",
    "/4",
    "1/2/3",
    "''",
    "1/9999999"
  })
  void thereIsNoSuchPart(String text) {
    assertThatThrownBy(() -> ShardSource.of(text, Map.of()))
        .isInstanceOf(UnusableShardException.class)
        .hasMessageContaining("--shard '" + text + "': it takes NUMBER/TOTAL");
  }

  private static Map<String, String> environment(String variables) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String variable : variables.strip().split(" +", -1)) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return environment;
  }
}
