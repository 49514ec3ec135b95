package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards that take from a queue in a directory what none of them has in advance. */
class QueuedShardsTest {

  private final SharedRun run;
  private final Path queue;

  QueuedShardsTest(@TempDir Path directory) {
    run = new SharedRun(directory);
    queue = directory.resolve("queue");
  }

  @Test
  void aShardThatIsKilledHasItsClaimsInItsRetryAndTheRunIsWhole() throws Exception {
    List<Dbtest.Running> machines = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      machines.add(run.project().dbtest().start(shard(number, 4)));
    }
    int killed = run.shardThatWaits();
    machines.get(killed - 1).process().destroyForcibly().waitFor();
    for (int number = 1; number <= 4; number++) {
      if (number != killed) {
        Dbtest.Result result = machines.get(number - 1).await();
        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.err()).contains(" classes in the queue; plan ");
      }
    }
    assertThat(run.merge().exitCode()).isEqualTo(6);

    run.open();
    Dbtest.Result retry = run.project().dbtest().run(shard(killed, 4));

    assertThat(retry.exitCode()).as(retry.toString()).isZero();
    assertThat(claims()).hasSize(4);
    run.assertIsTheUndividedRun();
  }

  @Test
  void aShardWithNothingInAdvanceTakesWhatItGets() throws Exception {
    run.open();
    run.project().dbtest().run(shard(9, 9));
    for (int number = 1; number <= 8; number++) {
      run.project().dbtest().run(shard(number, 9));
    }

    Dbtest.Result merged = run.merge();

    assertThat(merged.exitCode()).as(merged.toString()).isZero();
    assertThat(merged.lastLine()).isEqualTo("23 passed, 0 failed, 0 skipped");
    assertThat(claims().get(0)).content().contains("shard 9 of 9");
  }

  @Test
  void machinesThatDoNotSeeTheSameDirectoryRunThingsTwice() {
    run.open();
    run.project().dbtest().run(run.unit("--shard", "1/2", "--queue", "one"));
    run.project().dbtest().run(run.unit("--shard", "2/2", "--queue", "other"));

    Dbtest.Result merged = run.merge();

    assertThat(merged.exitCode()).as(merged.toString()).isEqualTo(7);
    assertThat(merged.out()).contains("TAKEN TWICE");
  }

  @Test
  void theQueueOfAnotherPlanIsRefused() {
    run.open();
    run.project().dbtest().run(shard(1, 2));

    Dbtest.Result other = run.project().dbtest().run(shard(2, 3));

    assertThat(other.exitCode()).as(other.toString()).isEqualTo(2);
    assertThat(other.err()).contains(queue + " is the queue of plan ").contains("Nothing was run.");
  }

  @Test
  void whereNothingIsMountedTheMachineIsAtFault() {
    Path nowhere = queue.resolve("deeper");

    Dbtest.Result result =
        run.project().dbtest().run(run.unit("--shard", "1/2", "--queue", nowhere.toString()));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(74);
    assertThat(result.err()).contains(nowhere + ": there is no such directory");
  }

  @Test
  void whereNothingCanBeWrittenTheMachineIsAtFault() throws Exception {
    Path readOnly = Path.of("/proc/self");
    assumeThat(readOnly).isDirectory();

    Dbtest.Result result =
        run.project().dbtest().run(run.unit("--shard", "1/2", "--queue", readOnly.toString()));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(74);
    assertThat(result.err()).contains("The queue cannot be used: /proc/self/plan-");
  }

  @Test
  void aQueueThatBreaksWhileTheShardRunsIsTheFaultOfTheMachine() throws Exception {
    Dbtest.Running shard = run.project().dbtest().start(shard(1, 1));
    run.shardThatWaits();
    delete(queue);
    run.open();

    Dbtest.Result result = shard.await();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(74);
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("nothing more could be taken from the queue: " + queue + "/item-1.wanted-by-1");
    assertThat(run.merge().out()).contains("the queue HAS A REST");
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  private List<Path> claims() throws IOException {
    try (Stream<Path> files = Files.list(queue)) {
      return files.filter(file -> file.toString().endsWith(".claim")).sorted().toList();
    }
  }

  private String[] shard(int number, int total) {
    return run.unit("--shard", number + "/" + total, "--queue", queue.toString());
  }
}
