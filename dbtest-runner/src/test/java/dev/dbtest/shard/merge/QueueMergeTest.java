package dev.dbtest.shard.merge;

import static dev.dbtest.shard.merge.SampleShards.START;
import static dev.dbtest.shard.merge.SampleShards.failed;
import static dev.dbtest.shard.merge.SampleShards.head;
import static dev.dbtest.shard.merge.SampleShards.passed;
import static dev.dbtest.shard.merge.SampleShards.record;
import static dev.dbtest.shard.merge.SampleShards.result;
import static dev.dbtest.shard.merge.SampleShards.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.PlannedTestCase;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.merge.Finding.Kind;
import dev.dbtest.shard.records.ShardRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a merge makes of shards that took from a queue what none of them had in advance. */
class QueueMergeTest {

  /** Of ten classes, seven are given out in advance, and three are in the queue. */
  private static final ShardPlan PLAN = ShardPlan.queued(units(10), 2, ClassTimes.NONE);

  private static final int TESTS = 20;

  @TempDir Path directory;

  @Test
  void everyCaseIsThereOnceWhoeverTookIt() throws IOException {
    write(1, 1, List.of(1, 3));
    write(2, 1, List.of(2));

    MergedRun merged = merged();

    List<String> planned = new ArrayList<>();
    PLAN.units().forEach(unit -> unit.tests().forEach(test -> planned.add(test.id().text())));
    assertThat(PLAN.items()).isEqualTo(3);
    assertThat(merged.findings()).isEmpty();
    assertThat(merged.run().tests()).extracting(test -> test.id().text()).isEqualTo(planned);
  }

  @Test
  void whatNobodyTookDidNotRun() throws IOException {
    write(1, 1, List.of(1));
    write(2, 1, List.of(2));

    MergedRun merged = merged();

    String untaken = PLAN.unitsOfItem(3).get(0).className();
    assertThat(kinds(merged)).containsExactly(Kind.LOST);
    assertThat(merged.run().problems().get(0).text())
        .isEqualTo(
            "the queue HAS A REST: no shard that left a record took "
                + untaken
                + ", and 2 tests did not run. Run again what was lost, or any shard, with the same"
                + " --queue, and merge again.");
    assertThat(notRun(merged)).isEqualTo(2);
    assertThat(merged.run().tests()).hasSize(TESTS);
  }

  @Test
  void whatTwoShardsTookIsToldAndCountsOnce() throws IOException {
    write(1, 1, List.of(1, 2, 3));
    write(2, 1, List.of(3));

    MergedRun merged = merged();

    assertThat(kinds(merged)).containsExactly(Kind.DUPLICATE);
    assertThat(merged.run().problems().get(0).text())
        .startsWith(
            "TAKEN TWICE: more than one shard took and ran "
                + PLAN.unitsOfItem(3).get(0).className()
                + " (shards 1, 2). Give all shards one directory");
    assertThat(merged.run().tests()).hasSize(TESTS);
  }

  @Test
  void whatAShardRanButDidNotTakeIsAStranger() throws IOException {
    write(1, 1, List.of(1, 2, 3));
    List<TestResult> results = new ArrayList<>(passed(PLAN, 2));
    results.addAll(queued(3));
    write(2, 1, content(2, 1, List.of(), results));

    assertThat(kinds(merged())).containsExactly(Kind.STRANGER);
  }

  @Test
  void whatAShardTookAndDidNotRunIsAHole() throws IOException {
    write(1, 1, List.of(1, 2));
    write(2, 1, content(2, 1, List.of(3), passed(PLAN, 2)));

    assertThat(kinds(merged())).containsExactly(Kind.HOLE);
  }

  @Test
  void theClaimsOfAKilledShardAreItsOwnUntilItsRetryHasRunThem() throws IOException {
    write(1, 1, List.of(1, 2));
    byte[] whole = content(2, 1, List.of(3), passed(PLAN, 2));
    String text = new String(whole, StandardCharsets.UTF_8);
    int cut = text.indexOf("{\"event\":\"test\"");
    write(2, 1, text.substring(0, cut).getBytes(StandardCharsets.UTF_8));

    MergedRun torn = merged();
    write(2, 2, List.of(3));
    MergedRun retried = merged();

    assertThat(kinds(torn)).containsExactly(Kind.LOST);
    assertThat(notRun(torn)).isEqualTo(passed(PLAN, 2).size() + 2);
    assertThat(torn.run().tests()).hasSize(TESTS);
    assertThat(retried.findings()).isEmpty();
    assertThat(retried.run().tests()).hasSize(TESTS);
  }

  @Test
  void whatALostShardMayHaveTakenDidNotRun() throws IOException {
    write(1, 1, List.of(1));

    MergedRun merged = merged();

    assertThat(kinds(merged)).containsExactly(Kind.LOST, Kind.LOST);
    assertThat(merged.run().problems())
        .extracting(Problem::subject)
        .containsExactly("shard 2 of 2 LOST", "the queue HAS A REST");
    assertThat(merged.run().tests()).hasSize(TESTS);
  }

  @Test
  void aTestFromTheQueueThatFailedInAnEarlierAttemptIsFlaky() throws IOException {
    write(1, 1, List.of(1, 2));
    List<TestResult> results = new ArrayList<>(passed(PLAN, 2));
    PlannedTestCase unlucky = PLAN.unitsOfItem(3).get(0).tests().get(0);
    results.add(result(unlucky.id(), failed()));
    results.add(queued(3).get(1));
    write(2, 1, content(2, 1, List.of(3), results));
    write(2, 2, List.of(3));

    assertThat(merged().run().tests())
        .filteredOn(test -> test.id().equals(unlucky.id()))
        .extracting(test -> test.outcome().status())
        .containsExactly(Status.FLAKY);
  }

  private void write(int shard, int attempt, List<Integer> taken) throws IOException {
    List<TestResult> results = new ArrayList<>(passed(PLAN, shard));
    for (int item : taken) {
      results.addAll(queued(item));
    }
    write(shard, attempt, content(shard, attempt, taken, results));
  }

  private void write(int shard, int attempt, byte[] content) throws IOException {
    String name = "shard-%d-of-2.attempt-%d.ndjson".formatted(shard, attempt);
    Files.write(directory.resolve(name), content);
  }

  private static byte[] content(
      int shard, int attempt, List<Integer> taken, List<TestResult> results) {
    return record(
        head(PLAN, shard, attempt),
        PLAN,
        taken,
        results,
        List.of(),
        START.plusSeconds(60L * attempt),
        false);
  }

  private static List<TestResult> queued(int item) {
    List<TestResult> results = new ArrayList<>();
    for (ShardUnit unit : PLAN.unitsOfItem(item)) {
      unit.tests().forEach(test -> results.add(result(test.id(), new Outcome.Passed())));
    }
    return results;
  }

  private static List<Kind> kinds(MergedRun merged) {
    return merged.findings().stream().map(Finding::kind).toList();
  }

  private static long notRun(MergedRun merged) {
    return merged.run().tests().stream()
        .filter(test -> test.outcome().status() == Status.NOT_RUN)
        .count();
  }

  private MergedRun merged() throws IOException {
    return (MergedRun) Merge.of(ShardRecords.in(List.of(directory)));
  }
}
