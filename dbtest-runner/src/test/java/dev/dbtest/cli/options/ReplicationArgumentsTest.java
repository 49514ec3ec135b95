package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.cli.process.FakeSurroundings;
import dev.dbtest.execute.benchmarks.StoppingOptions;
import dev.dbtest.run.RunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a run is replicated, and what it cannot have then. */
class ReplicationArgumentsTest {

  @TempDir Path directory;

  /** A share of 30, 60 or 3 forks, and never fewer than two. */
  @ParameterizedTest
  @CsvSource({
    "1/3, normal, 10",
    "3/3, normal, 10",
    "2/4, normal, 8",
    "2/4, thorough, 15",
    "1/50, normal, 2",
    "1/3, quick, 2"
  })
  void everyMachineHasTheSameShareOfTheForks(String shard, String effort, int forks)
      throws Exception {
    RunRequest request = request("--shard", shard, "--effort", effort);

    assertThat(request.benchmarks().options().forks()).isEqualTo(forks);
    assertThat(request.benchmarks().options().replicated()).isTrue();
    assertThat(request.shard()).hasValueSatisfying(wish -> assertThat(wish.replicated()).isTrue());
  }

  @Test
  void aNumberOfForksIsThatOfEachMachine() throws Exception {
    assertThat(request("--shard", "1/3", "--forks", "7").benchmarks().options().forks())
        .isEqualTo(7);
  }

  /** Whether there is something to confirm would be decided by the data of one machine. */
  @Test
  void nothingIsConfirmedOnOneMachine() throws Exception {
    assertThat(request("--shard", "1/3", "--effort", "thorough").benchmarks().stopping().confirm())
        .isEqualTo(StoppingOptions.Confirm.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "--shard=1/1, needs at least 2 machines",
    "--seed=1, needs --shard",
    "--shard=1/3 --plan=plan.json, --plan divides a run",
    "--shard=1/3 --fail-on=regression, --fail-on confirms",
    "--shard=1/3 --fail-on=inconclusive, --fail-on confirms",
    "--shard=1/3 --budget=1m, --budget lets a machine decide",
    "--shard=1/3 --precision=1%, --precision lets a machine decide",
    "--shard=1/3 --clock=auto, --clock auto lets each machine choose"
  })
  void whatOneMachineWouldDecideIsRefused(String words, String reason) {
    assertThatThrownBy(() -> request(words.split(" ")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void testsAreNotReplicated() {
    assertThatThrownBy(
            () -> CommandLineParser.parse(List.of("unit", "--shard", "1/3", "--replicate")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--replicate");
  }

  private RunRequest request(String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of("bench", "--replicate"));
    line.addAll(List.of(words));
    return RunSettings.of(
            CommandLineParser.parse(line), new FakeSurroundings().in(directory).make(), 1)
        .request();
  }
}
