package dev.dbtest.shard.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.testing.Golden;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1PodSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

  private static final ShardJob TESTS =
      job("unit-42", "registry.shop/tests:42", false, List.of("dbtest", "unit", "--jobs=2"));

  private static final ShardJob QUEUED =
      job("unit-42", "shop/tests:42", "queue", false, List.of("dbtest", "unit"));

  private static final ShardJob BENCHMARKS =
      job("bench-42", "registry.shop/tests:42", true, List.of("dbtest", "bench"));

  @Test
  void looksAsItDid() {
    Golden.assertThatText(Manifest.of(TESTS), "kubernetes/unit.yaml");
    Golden.assertThatText(Manifest.of(QUEUED), "kubernetes/queue.yaml");
    Golden.assertThatText(Manifest.of(BENCHMARKS), "kubernetes/bench.yaml");
  }

  @Test
  void theClientOfKubernetesKnowsAllOfIt() {
    List<V1Job> jobs = ParsedManifest.jobs(Manifest.of(BENCHMARKS));

    assertThat(jobs).hasSize(2).allMatch(job -> job.getKind().equals("Job"));
    V1Job shards = jobs.get(0);
    assertThat(shards.getSpec().getCompletionMode()).isEqualTo("Indexed");
    assertThat(shards.getSpec().getCompletions()).isEqualTo(8);
    assertThat(shards.getSpec().getParallelism()).isEqualTo(8);
    assertThat(shards.getSpec().getBackoffLimitPerIndex()).isEqualTo(2);
    assertThat(shards.getSpec().getTemplate().getSpec().getRestartPolicy()).isEqualTo("Never");
  }

  @ParameterizedTest
  @ValueSource(strings = {"completionMode:", "- topologyKey:", "mountPath:", "fieldPath:"})
  void aFieldThatTheClientDoesNotKnowWouldBeSeen(String field) {
    String misspelt = Manifest.of(BENCHMARKS).replace(field, field.replace(":", "s:"));

    assertThatThrownBy(() -> ParsedManifest.jobs(misspelt))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersOfDbtestAreFinalAndAnEvictionDoesNotCount() {
    List<V1Job> jobs = ParsedManifest.jobs(Manifest.of(TESTS));

    for (V1Job job : jobs) {
      var rules = job.getSpec().getPodFailurePolicy().getRules();
      assertThat(rules.get(0).getAction()).isEqualTo("Ignore");
      assertThat(rules.get(0).getOnPodConditions().get(0).getType()).isEqualTo("DisruptionTarget");
      assertThat(rules.get(1).getOnExitCodes().getOperator()).isEqualTo("In");
      assertThat(rules.get(1).getOnExitCodes().getContainerName()).isEqualTo("dbtest");
    }
    var ofShards = jobs.get(0).getSpec().getPodFailurePolicy().getRules().get(1);
    assertThat(ofShards.getAction()).isEqualTo("FailIndex");
    assertThat(ofShards.getOnExitCodes().getValues()).containsExactly(1, 2, 4, 70);
    var ofMerge = jobs.get(1).getSpec().getPodFailurePolicy().getRules().get(1);
    assertThat(ofMerge.getAction()).isEqualTo("FailJob");
    assertThat(ofMerge.getOnExitCodes().getValues()).containsExactly(1, 2, 6, 7, 70);
  }

  @Test
  void aPodHasWholeProcessorsForItself() {
    V1Container shard = container(ParsedManifest.jobs(Manifest.of(BENCHMARKS)).get(0));

    for (var resources :
        List.of(shard.getResources().getRequests(), shard.getResources().getLimits())) {
      Map<String, String> amounts = new HashMap<>();
      resources.forEach((name, size) -> amounts.put(name, size.getNumber().toPlainString()));
      assertThat(amounts).isEqualTo(Map.of("cpu", "4", "memory", "8589934592"));
    }
  }

  @Test
  void onlyShardsThatMeasureStayAwayFromEachOther() {
    V1PodSpec measuring = pod(ParsedManifest.jobs(Manifest.of(BENCHMARKS)).get(0));
    V1PodSpec testing = pod(ParsedManifest.jobs(Manifest.of(TESTS)).get(0));

    assertThat(
            measuring
                .getAffinity()
                .getPodAntiAffinity()
                .getRequiredDuringSchedulingIgnoredDuringExecution()
                .get(0)
                .getLabelSelector()
                .getMatchLabels())
        .containsEntry("batch.kubernetes.io/job-name", "bench-42");
    assertThat(testing.getAffinity()).isNull();
  }

  @Test
  void shardsRecordWhereTheMergeLooks() {
    List<V1Job> jobs = ParsedManifest.jobs(Manifest.of(TESTS));

    assertThat(container(jobs.get(0)).getCommand())
        .containsExactly("dbtest", "unit", "--jobs=2", "--shard=auto", "--record=/dbtest/unit-42");
    assertThat(container(jobs.get(1)).getCommand())
        .startsWith("dbtest", "merge", "/dbtest/unit-42");
    for (V1Job job : jobs) {
      assertThat(pod(job).getVolumes().get(0).getPersistentVolumeClaim().getClaimName())
          .isEqualTo("records");
      assertThat(container(job).getVolumeMounts().get(0).getMountPath()).isEqualTo("/dbtest");
    }
  }

  @Test
  void aQueueIsBesideTheRecordsOfTheRun() {
    List<V1Job> jobs = ParsedManifest.jobs(Manifest.of(QUEUED));

    assertThat(container(jobs.get(0)).getCommand())
        .containsExactly(
            "dbtest",
            "unit",
            "--shard=auto",
            "--record=/dbtest/unit-42",
            "--queue=/dbtest/unit-42/queue");
    assertThat(container(jobs.get(1)).getCommand()).noneMatch(word -> word.contains("queue"));
  }

  @Test
  void theMergeWaitsUntilItIsLetLoose() {
    assertThat(ParsedManifest.jobs(Manifest.of(TESTS)).get(1).getSpec().getSuspend()).isTrue();
  }

  @Test
  void aShardIsToldHowManyThereAreAndOfWhichRun() {
    var variables = container(ParsedManifest.jobs(Manifest.of(TESTS)).get(0)).getEnv();

    assertThat(variables.get(0).getName()).isEqualTo("DBTEST_SHARD_TOTAL");
    assertThat(variables.get(0).getValue()).isEqualTo("8");
    assertThat(variables.get(1).getName()).isEqualTo("DBTEST_RUN_ID");
    assertThat(variables.get(1).getValueFrom().getFieldRef().getFieldPath())
        .isEqualTo("metadata.labels['batch.kubernetes.io/controller-uid']");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "1e3", "007", "0x10", "null"})
  void namesThatLookLikeSomethingElseStayNames(String name) {
    List<V1Job> jobs = ParsedManifest.jobs(Manifest.of(job(name, name, true, List.of(name))));

    assertThat(jobs.get(0).getMetadata().getName()).isEqualTo(name);
    assertThat(jobs.get(1).getMetadata().getName()).isEqualTo(name + "-merge");
    assertThat(container(jobs.get(0)).getImage()).isEqualTo(name);
    assertThat(container(jobs.get(0)).getCommand()).startsWith(name);
  }

  /** Kubernetes takes two dollar signs for one, and replaces {@code $(NAME)} otherwise. */
  @Test
  void wordsWithDollarSignsReachDbtestAsTheyAre() {
    String word = "Outer$Inner#a$(HOME)\n# \": {";
    List<V1Job> jobs = ParsedManifest.jobs(Manifest.of(job("a", "b", false, List.of(word))));

    assertThat(container(jobs.get(0)).getCommand().get(0)).isEqualTo(word.replace("$", "$$"));
  }

  private static V1PodSpec pod(V1Job job) {
    return job.getSpec().getTemplate().getSpec();
  }

  private static V1Container container(V1Job job) {
    return pod(job).getContainers().get(0);
  }

  private static ShardJob job(String name, String image, boolean alone, List<String> command) {
    return job(name, image, "", alone, command);
  }

  private static ShardJob job(
      String name, String image, String queue, boolean alone, List<String> command) {
    return new ShardJob(
        name,
        image,
        8,
        4,
        "8Gi",
        "records",
        queue,
        alone,
        command,
        List.of("--report=junit=/dbtest/all.xml"),
        List.of(1, 2, 4, 70),
        List.of(1, 2, 6, 7, 70));
  }
}
