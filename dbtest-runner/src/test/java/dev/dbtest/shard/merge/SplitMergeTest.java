package dev.dbtest.shard.merge;

import static dev.dbtest.shard.merge.SampleShards.START;
import static dev.dbtest.shard.merge.SampleShards.failed;
import static dev.dbtest.shard.merge.SampleShards.head;
import static dev.dbtest.shard.merge.SampleShards.passed;
import static dev.dbtest.shard.merge.SampleShards.record;
import static dev.dbtest.shard.merge.SampleShards.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Status;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;
import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.PlannedTestCase;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.Splitting;
import dev.dbtest.shard.merge.Finding.Kind;
import dev.dbtest.shard.records.ShardRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a merge makes of records in which a class is split. */
class SplitMergeTest {

  private static final ShardPlan PLAN = plan(false);
  private static final ShardPlan QUEUED = plan(true);

  @TempDir Path directory;

  @Test
  void testsOfAClassAreInTheOrderOfOneMachine() throws IOException {
    writeAll();

    MergedRun merged = merged();

    assertThat(merged.findings()).isEmpty();
    assertThat(names(merged.run().tests()))
        .containsExactly(
            "a.First#test0",
            "shop.Giant#test0",
            "shop.Giant#test1",
            "shop.Giant#test2",
            "shop.Giant#test3",
            "shop.Giant#test4",
            "shop.Giant#test5",
            "shop.Giant#test6",
            "shop.Giant#test7",
            "z.Last#test0");
  }

  @Test
  void aLostShardHasOnlyItsPieceOfTheClass() throws IOException {
    writeAll();
    Files.delete(file(1));

    MergedRun merged = merged();

    assertThat(kinds(merged)).containsExactly(Kind.LOST);
    assertThat(merged.run().tests())
        .filteredOn(test -> test.outcome().status() == Status.NOT_RUN)
        .extracting(TestResult::id)
        .containsExactlyInAnyOrderElementsOf(ids(PLAN, 1));
    assertThat(merged.run().tests()).hasSize(10);
  }

  @Test
  void aTestWithoutAResultIsAHole() throws IOException {
    writeAll();
    List<TestResult> some = new ArrayList<>(passed(PLAN, 2));
    TestResult missing = some.remove(1);
    write(PLAN, 2, some);

    MergedRun merged = merged();

    assertThat(kinds(merged)).containsExactly(Kind.HOLE);
    assertThat(merged.run().problems().get(0).text()).contains(missing.id().text());
  }

  @Test
  void aTestOfTheSameClassFromAnotherShardIsAStranger() throws IOException {
    writeAll();
    List<TestResult> more = new ArrayList<>(passed(PLAN, 2));
    more.add(passed(PLAN, 1).get(0));
    write(PLAN, 2, more);

    assertThat(kinds(merged())).containsExactly(Kind.STRANGER);
  }

  @Test
  void aFailureInOneOfThePiecesStays() throws IOException {
    writeAll();
    List<TestResult> results = new ArrayList<>(passed(PLAN, 2));
    results.set(0, result(results.get(0).id(), failed()));
    write(PLAN, 2, results);

    assertThat(merged().run().tests())
        .filteredOn(test -> test.outcome().status() == Status.FAILED)
        .hasSize(1);
  }

  @Test
  void piecesInAQueueAreTakenByOneShardEach() throws IOException {
    List<TestResult> first = new ArrayList<>(passed(QUEUED, 1));
    List<Integer> items = new ArrayList<>();
    for (int item = 1; item <= QUEUED.items(); item++) {
      items.add(item);
      QUEUED
          .unitsOfItem(item)
          .forEach(unit -> unit.tests().forEach(test -> first.add(green(test.id()))));
    }
    write(QUEUED, 1, items, first);
    write(QUEUED, 2, List.of(), passed(QUEUED, 2));

    MergedRun merged = merged();

    assertThat(merged.findings()).isEmpty();
    assertThat(names(merged.run().tests()))
        .containsSubsequence("shop.Giant#test0", "shop.Giant#test7");
  }

  @Test
  void aPieceThatNobodyTookFromTheQueueIsNamedOnce() throws IOException {
    write(QUEUED, 1, passed(QUEUED, 1));
    write(QUEUED, 2, passed(QUEUED, 2));

    MergedRun merged = merged();

    assertThat(kinds(merged)).containsExactly(Kind.LOST);
    assertThat(merged.run().problems().get(0).text().split("shop.Giant", -1)).hasSize(2);
  }

  @Test
  void whatOnlyAnEngineKnewIsNoStrangerWhereItWasToRun() throws IOException {
    ShardPlan plan = ShardPlan.of(List.of(ofEngine()), 1, ClassTimes.NONE);
    List<TestResult> results = new ArrayList<>(passed(plan, 1));
    results.add(green(others("shop.ATest")));
    Files.write(
        directory.resolve("shard-1-of-1.attempt-1.ndjson"),
        record(head(plan, 1, 1), plan, results));

    MergedRun merged = merged();

    assertThat(merged.findings()).isEmpty();
    assertThat(names(merged.run().tests()))
        .containsExactly("shop.ATest#adds", "shop.ATest#tests[1]");
  }

  @Test
  void whatOnlyAnEngineKnowsOfAnotherClassIsAStranger() throws IOException {
    ShardPlan plan = ShardPlan.of(List.of(ofEngine()), 1, ClassTimes.NONE);
    List<TestResult> results = new ArrayList<>(passed(plan, 1));
    results.add(green(others("shop.BTest")));
    Files.write(
        directory.resolve("shard-1-of-1.attempt-1.ndjson"),
        record(head(plan, 1, 1), plan, results));

    assertThat(kinds(merged())).containsExactly(Kind.STRANGER);
  }

  @Test
  void whatOnlyAnEngineKnewRunsWithTheFirstPiece() throws IOException {
    ShardPlan plan =
        ShardPlan.of(
            Splitting.of(List.of(ofEngine("a", "b")), ClassTimes.NONE, 2, false).units(),
            2,
            ClassTimes.NONE);
    int first = plan.shards().get(plan.units().get(0).piece() == 1 ? 0 : 1);
    for (int shard = 1; shard <= 2; shard++) {
      List<TestResult> results = new ArrayList<>(passed(plan, shard));
      if (shard == first) {
        results.add(green(others("shop.ATest")));
      }
      write(plan, shard, results);
    }

    MergedRun merged = merged();

    assertThat(merged.findings()).isEmpty();
    assertThat(names(merged.run().tests()))
        .containsExactly("shop.ATest#a", "shop.ATest#b", "shop.ATest#tests[1]");
  }

  private static CaseId others(String className) {
    return CaseId.ofWholeClass(CaseId.JUNIT, className)
        .withRow(ParameterRow.ofNumber(1, "extra", "extra"));
  }

  private static ShardUnit ofEngine() {
    return ofEngine("adds");
  }

  private static ShardUnit ofEngine(String... methods) {
    List<PlannedTestCase> tests = new ArrayList<>();
    for (String method : methods) {
      CaseId id =
          new CaseId(
              CaseId.JUNIT, "shop.ATest#" + method + "()", "shop.ATest", method, ParameterRow.NONE);
      tests.add(new PlannedTestCase(id, method, Tags.NONE, ""));
    }
    return new ShardUnit("shop.ATest", CaseKind.UNIT, tests, List.of(), List.of());
  }

  private static ShardPlan plan(boolean queued) {
    List<ShardUnit> units =
        queued
            ? List.of(unit("shop.Giant", 20))
            : List.of(unit("a.First", 1), unit("shop.Giant", 8), unit("z.Last", 1));
    List<ShardUnit> split = Splitting.of(units, ClassTimes.NONE, 2, queued).units();
    return queued
        ? ShardPlan.queued(split, 2, ClassTimes.NONE)
        : ShardPlan.of(split, 2, ClassTimes.NONE);
  }

  private static ShardUnit unit(String name, int tests) {
    List<PlannedTestCase> cases = new ArrayList<>();
    for (int i = 0; i < tests; i++) {
      CaseId id = CaseId.of(name, "test" + i);
      cases.add(new PlannedTestCase(id, id.method(), Tags.NONE, ""));
    }
    return new ShardUnit(name, CaseKind.UNIT, cases, List.of(), List.of());
  }

  private void writeAll() throws IOException {
    write(PLAN, 1, passed(PLAN, 1));
    write(PLAN, 2, passed(PLAN, 2));
  }

  private void write(ShardPlan plan, int shard, List<TestResult> results) throws IOException {
    write(plan, shard, List.of(), results);
  }

  private void write(ShardPlan plan, int shard, List<Integer> items, List<TestResult> results)
      throws IOException {
    Files.write(
        file(shard), record(head(plan, shard, 1), plan, items, results, List.of(), START, false));
  }

  private Path file(int shard) {
    return directory.resolve("shard-" + shard + "-of-2.attempt-1.ndjson");
  }

  private static TestResult green(CaseId id) {
    return result(id, new Outcome.Passed());
  }

  private static List<CaseId> ids(ShardPlan plan, int shard) {
    List<CaseId> ids = new ArrayList<>();
    plan.unitsOf(shard).forEach(unit -> unit.tests().forEach(test -> ids.add(test.id())));
    return ids;
  }

  private static List<String> names(List<TestResult> tests) {
    return tests.stream().map(test -> test.id().text()).toList();
  }

  private static List<Kind> kinds(MergedRun merged) {
    return merged.findings().stream().map(Finding::kind).toList();
  }

  private MergedRun merged() throws IOException {
    return (MergedRun) Merge.of(ShardRecords.in(List.of(directory)));
  }
}
