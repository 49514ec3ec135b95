package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.cli.process.FakeSurroundings;
import dev.dbtest.run.ShardWish;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shard is told of the queue that it shares with others. */
class ShardArgumentsTest {

  @TempDir Path directory;

  @Test
  void aQueueIsADirectoryBesideTheProject() throws Exception {
    ShardWish wish = settings("--shard", "2/3").request().shard().orElseThrow();

    assertThat(wish.queue()).contains(directory.resolve("q"));
  }

  /** Machines may see the directory under different names. */
  @Test
  void theCommandOfAllShardsDoesNotNameTheirQueue() throws Exception {
    ShardArguments shard = settings("--shard", "2/3").shard().orElseThrow();

    assertThat(shard.command()).isEqualTo("dbtest unit");
  }

  @ParameterizedTest
  @CsvSource({
    "--seed=1, needs --shard",
    "--shard=1/3 --resume, --queue and --resume exclude each other",
    "--shard=1/3 --rerun-failed, --shard and --rerun-failed exclude each other"
  })
  void whatDoesNotGoWithAQueueIsRefused(String words, String reason) {
    assertThatThrownBy(() -> settings(words.split(" ")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void classesAreSplitOnlyWhereThatIsAskedFor() throws Exception {
    assertThat(settings("--shard", "2/3").request().shard().orElseThrow().split()).isFalse();
    ShardArguments split = settings("--shard", "2/3", "--split-classes").shard().orElseThrow();
    assertThat(split.wish().split()).isTrue();
    assertThat(split.command()).isEqualTo("dbtest unit --split-classes");
  }

  @ParameterizedTest
  @CsvSource({
    "--jobs=2 --timeout=1s, ''",
    "--retries=0 --repeat=1, ''",
    "--retries=2, --retries=2",
    "--fail-on-flaky --retries 2, --retries=2 --fail-on-flaky",
    "--until-fail --repeat 3, --repeat=3 --until-fail"
  })
  void whatDecidesWhatPassesIsTheSameForAll(String words, String judged) throws Exception {
    String[] line = ("--shard=2/3 " + words).split(" ");

    assertThat(settings(line).shard().orElseThrow().judged()).isEqualTo(judged);
  }

  @Test
  void oneMachineHasNothingToSplit() {
    assertThatThrownBy(
            () ->
                RunSettings.of(
                    CommandLineParser.parse(List.of("unit", "--split-classes")),
                    new FakeSurroundings().in(directory).make(),
                    1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--split-classes divides classes among machines");
  }

  @Test
  void groupsAreNotSplit() {
    assertThatThrownBy(
            () -> CommandLineParser.parse(List.of("bench", "--shard=1/3", "--split-classes")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--split-classes");
  }

  @Test
  void benchmarksAreNotInAQueue() {
    assertThatThrownBy(
            () -> CommandLineParser.parse(List.of("bench", "--shard", "1/3", "--queue", "q")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--queue");
  }

  private RunSettings settings(String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of("unit", "--queue", "q"));
    line.addAll(List.of(words));
    return RunSettings.of(
        CommandLineParser.parse(line), new FakeSurroundings().in(directory).make(), 1);
  }
}
