package dev.dbtest.shard;

import java.util.Map;
import java.util.Optional;

/**
 * What starts one command on several machines: array jobs of clusters, parallel jobs of CI systems.
 * Each is known by a variable of its own, because two of them may give the same name to numbers
 * that count differently. The order is that in which they are asked.
 */
public enum ShardSystem {
  /** Variables of dbtest, for whatever is not in this list. */
  OWN(
      "dbtest's own variables",
      "DBTEST_SHARD_INDEX",
      0,
      "DBTEST_SHARD_INDEX",
      "DBTEST_SHARD_TOTAL",
      1,
      "DBTEST_ATTEMPT",
      "DBTEST_RUN_ID",
      "DBTEST_COMMIT"),
  /** Bazel. */
  BAZEL("Bazel", "TEST_TOTAL_SHARDS", 0, "TEST_SHARD_INDEX", "TEST_TOTAL_SHARDS", 1, "", "", ""),
  /** The protocol of GoogleTest, which other runners speak, too. */
  GOOGLE_TEST(
      "GoogleTest's protocol",
      "GTEST_TOTAL_SHARDS",
      0,
      "GTEST_SHARD_INDEX",
      "GTEST_TOTAL_SHARDS",
      1,
      "",
      "",
      ""),
  /** An array job of AWS Batch. */
  AWS_BATCH(
      "AWS Batch",
      "AWS_BATCH_JOB_ARRAY_INDEX",
      0,
      "AWS_BATCH_JOB_ARRAY_INDEX",
      "AWS_BATCH_JOB_ARRAY_SIZE",
      1,
      "AWS_BATCH_JOB_ATTEMPT",
      "AWS_BATCH_JOB_ID",
      ""),
  /** A job of Google Cloud Run. */
  CLOUD_RUN(
      "Cloud Run",
      "CLOUD_RUN_TASK_INDEX",
      0,
      "CLOUD_RUN_TASK_INDEX",
      "CLOUD_RUN_TASK_COUNT",
      0,
      "CLOUD_RUN_TASK_ATTEMPT",
      "CLOUD_RUN_EXECUTION",
      ""),
  /** Google Cloud Batch. */
  GOOGLE_BATCH(
      "Google Cloud Batch",
      "BATCH_TASK_INDEX",
      0,
      "BATCH_TASK_INDEX",
      "BATCH_TASK_COUNT",
      1,
      "",
      "BATCH_JOB_UID",
      ""),
  /** An array job of Slurm, whose author chooses where it counts from. */
  SLURM(
      "Slurm",
      "SLURM_ARRAY_TASK_ID",
      0,
      "SLURM_ARRAY_TASK_ID",
      "SLURM_ARRAY_TASK_COUNT",
      0,
      "SLURM_RESTART_COUNT",
      "SLURM_ARRAY_JOB_ID",
      ""),
  /** An indexed job of Kubernetes, which does not tell its pods how many they are. */
  KUBERNETES(
      "Kubernetes",
      "JOB_COMPLETION_INDEX",
      0,
      "JOB_COMPLETION_INDEX",
      "DBTEST_SHARD_TOTAL",
      1,
      "DBTEST_ATTEMPT",
      "DBTEST_RUN_ID",
      "DBTEST_COMMIT"),
  /** A group of Nomad with a count, which it does not tell its tasks. */
  NOMAD(
      "Nomad",
      "NOMAD_ALLOC_INDEX",
      0,
      "NOMAD_ALLOC_INDEX",
      "DBTEST_SHARD_TOTAL",
      1,
      "DBTEST_ATTEMPT",
      "DBTEST_RUN_ID",
      "DBTEST_COMMIT"),
  /** A job of GitLab with {@code parallel}. */
  GITLAB(
      "GitLab",
      "GITLAB_CI",
      1,
      "CI_NODE_INDEX",
      "CI_NODE_TOTAL",
      1,
      "",
      "CI_PIPELINE_ID",
      "CI_COMMIT_SHA"),
  /** A job of CircleCI with {@code parallelism}. */
  CIRCLE_CI(
      "CircleCI",
      "CIRCLECI",
      0,
      "CIRCLE_NODE_INDEX",
      "CIRCLE_NODE_TOTAL",
      1,
      "",
      "CIRCLE_WORKFLOW_ID",
      "CIRCLE_SHA1"),
  /** A step of Buildkite with {@code parallelism}. */
  BUILDKITE(
      "Buildkite",
      "BUILDKITE",
      0,
      "BUILDKITE_PARALLEL_JOB",
      "BUILDKITE_PARALLEL_JOB_COUNT",
      0,
      "BUILDKITE_RETRY_COUNT",
      "BUILDKITE_BUILD_ID",
      "BUILDKITE_COMMIT"),
  /** Parallel steps of Bitbucket. */
  BITBUCKET(
      "Bitbucket",
      "BITBUCKET_BUILD_NUMBER",
      0,
      "BITBUCKET_PARALLEL_STEP",
      "BITBUCKET_PARALLEL_STEP_COUNT",
      1,
      "",
      "BITBUCKET_BUILD_NUMBER",
      "BITBUCKET_COMMIT"),
  /** A job of Semaphore with {@code parallelism}. */
  SEMAPHORE(
      "Semaphore",
      "SEMAPHORE",
      1,
      "SEMAPHORE_JOB_INDEX",
      "SEMAPHORE_JOB_COUNT",
      1,
      "",
      "SEMAPHORE_WORKFLOW_ID",
      "SEMAPHORE_GIT_SHA"),
  /** A job of Azure Pipelines with {@code parallel}. */
  AZURE(
      "Azure Pipelines",
      "TF_BUILD",
      1,
      "SYSTEM_JOBPOSITIONINPHASE",
      "SYSTEM_TOTALJOBSINPHASE",
      1,
      "SYSTEM_JOBATTEMPT",
      "BUILD_BUILDID",
      "BUILD_SOURCEVERSION"),
  /** Parallel tests of TeamCity, where its parameters are passed on. */
  TEAMCITY(
      "TeamCity",
      "TEAMCITY_VERSION",
      1,
      "teamcity.build.parallelTests.currentBatch",
      "teamcity.build.parallelTests.totalBatches",
      1,
      "",
      "",
      "BUILD_VCS_NUMBER"),
  /** GitHub Actions, whose jobs know their number only in expressions. */
  GITHUB(
      "GitHub Actions",
      "GITHUB_ACTIONS",
      0,
      "",
      "",
      1,
      "GITHUB_RUN_ATTEMPT",
      "GITHUB_RUN_ID",
      "GITHUB_SHA");

  private final String title;
  private final String marker;
  private final int base;
  private final String index;
  private final String total;
  private final int attemptBase;
  private final String attempt;
  private final String runId;
  private final String commit;

  ShardSystem(
      String title,
      String marker,
      int base,
      String index,
      String total,
      int attemptBase,
      String attempt,
      String runId,
      String commit) {
    this.title = title;
    this.marker = marker;
    this.base = base;
    this.index = index;
    this.total = total;
    this.attemptBase = attemptBase;
    this.attempt = attempt;
    this.runId = runId;
    this.commit = commit;
  }

  /** The system that this process runs under, if it is one of these. */
  static Optional<ShardSystem> in(Map<String, String> environment) {
    for (ShardSystem system : values()) {
      if (!environment.getOrDefault(system.marker, "").isEmpty()) {
        return Optional.of(system);
      }
    }
    // Half of our own variables is a mistake, which must not go unnoticed.
    return environment.containsKey("DBTEST_SHARD_TOTAL") ? Optional.of(OWN) : Optional.empty();
  }

  /** Its name. */
  public String title() {
    return title;
  }

  /** Name of the variable with the index; empty if the system has none. */
  String index() {
    return index;
  }

  /** Name of the variable that says how many there are. */
  String total() {
    return total;
  }

  /** The first index, where the job does not say. */
  int base() {
    return base;
  }

  /** Name of the variable with the first index; empty where that is always the same. */
  String least() {
    return this == SLURM ? "SLURM_ARRAY_TASK_MIN" : "";
  }

  /** The attempt at this part, from 1; empty if the system does not say. */
  Optional<Integer> attemptIn(Map<String, String> environment) {
    String text = environment.getOrDefault(attempt, "");
    try {
      int number = Integer.parseInt(text) - attemptBase + 1;
      return number < 1 ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException e) {
      // The number only names a file; the next free one will do.
      return Optional.empty();
    }
  }

  /** What all parts of a run have in common, and no other run has; empty if unknown. */
  String runIdIn(Map<String, String> environment) {
    String id = environment.getOrDefault(runId, "");
    // AWS Batch adds the index to the name of the whole.
    return this == AWS_BATCH && id.indexOf(':') > 0 ? id.substring(0, id.indexOf(':')) : id;
  }

  /** The commit that is built; empty if unknown. */
  String commitIn(Map<String, String> environment) {
    return environment.getOrDefault(commit, "");
  }
}
