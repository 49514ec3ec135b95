package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.shard.kubernetes.ShardJob;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesArgumentsTest {

  @Test
  void needsNoMoreThanAnImageAndANumber() throws UsageException {
    ShardJob job = job();

    assertThat(job)
        .isEqualTo(
            new ShardJob(
                "dbtest",
                "i",
                8,
                2,
                "4Gi",
                "dbtest",
                "",
                true,
                List.of("dbtest"),
                List.of(),
                List.of(1, 2, 3, 4, 5, 70),
                List.of(1, 2, 3, 4, 5, 6, 7, 70)));
  }

  @Test
  void shardsRunTheCommandWithItsPatternsAndOptions() throws UsageException {
    ShardJob job =
        job("unit", "Out*", "In*", "--jvm-arg", "-Xmx1g", "--fail-on-flaky", "--tags", "a and b");

    assertThat(job.command())
        .containsExactly(
            "dbtest",
            "unit",
            "Out*",
            "In*",
            "--tags=a and b",
            "--jvm-arg=-Xmx1g",
            "--fail-on-flaky");
    assertThat(CommandLineParser.parse(job.command().subList(1, job.command().size())).command())
        .isEqualTo(Command.UNIT);
  }

  @Test
  void reportsAreThoseOfTheMerge() throws UsageException {
    ShardJob job = job("unit", "--report", "junit=/dbtest/a.xml");

    assertThat(job.command()).containsExactly("dbtest", "unit");
    assertThat(job.reports()).containsExactly("--report=junit=/dbtest/a.xml");
  }

  @Test
  void aQueueHasANameAndIsNotCarriedAsItIs() throws UsageException {
    ShardJob job = job("unit", "--queue", "queue-2");

    assertThat(job.queue()).isEqualTo("queue-2");
    assertThat(job.command()).containsExactly("dbtest", "unit");
  }

  @Test
  void benchmarksHaveNoQueue() {
    assertThatThrownBy(() -> job("bench", "--queue", "queue"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--queue does not apply to 'dbtest bench'");
  }

  @Test
  void whoMeasuresIsAlone() throws UsageException {
    assertThat(job("bench").alone()).isTrue();
    assertThat(job("integration").alone()).isFalse();
  }

  @Test
  void onlyCodesThatARetryCannotChangeAreFinal() throws UsageException {
    assertThat(job("unit").shardCodes()).containsExactly(1, 2, 4, 70);
    assertThat(job("bench").shardCodes()).containsExactly(1, 2, 3, 4, 5, 70);
  }

  @ParameterizedTest
  @CsvSource({
    "--name, Shop",
    "--name, shop_1",
    "--name, -shop",
    "--name, ''",
    "--name, a234567890123456789012345678901234567890123456789012345678",
    "--memory, 4 GB",
    "--memory, 0",
    "--memory, ' 4Gi'",
    "--cpus, 1.5",
    "--cpus, 0",
    "--volume, Claim",
    "--queue, /queue",
    "--queue, ../queue",
    "--queue, ''",
    "--shards, 0",
    "--shards, 100001",
    "--shards, many",
    "--image, ' '"
  })
  void whatKubernetesWouldRefuseIsRefused(String option, String value) {
    List<String> words = new ArrayList<>(List.of("kubernetes", option, value));
    if (!option.equals("--image")) {
      words.addAll(List.of("--image", "i"));
    }
    if (!option.equals("--shards")) {
      words.addAll(List.of("--shards", "8"));
    }

    assertThatThrownBy(() -> KubernetesArguments.of(CommandLineParser.parse(words)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(option);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--image=i", "--shards=8"})
  void neitherImageNorNumberCanBeGuessed(String only) {
    assertThatThrownBy(
            () -> KubernetesArguments.of(CommandLineParser.parse(List.of("kubernetes", only))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("needs --");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "Transfer*", "merge", "kubernetes"})
  void shardsRunCommandsThatRun(String word) {
    assertThatThrownBy(() -> job(word))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'" + word + "'");
  }

  @Test
  void anOptionOfAnotherCommandIsRefusedHereAndNotInThePods() {
    assertThatThrownBy(() -> job("unit", "--forks", "3"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--forks does not apply to 'dbtest unit'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--shard=1/8", "--record=x", "--rerun-failed", "--debug", "--dry-run"})
  void whatBelongsToOneMachineIsNotForAll(String option) {
    assertThatThrownBy(() -> job("unit", option))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("does not apply");
  }

  private static ShardJob job(String... words) throws UsageException {
    List<String> line = new ArrayList<>(List.of("kubernetes"));
    line.addAll(List.of(words));
    line.addAll(List.of("--image", "i", "--shards", "8"));
    return KubernetesArguments.of(CommandLineParser.parse(line));
  }
}
