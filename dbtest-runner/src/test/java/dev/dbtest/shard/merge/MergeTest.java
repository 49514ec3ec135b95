package dev.dbtest.shard.merge;

import static dev.dbtest.shard.merge.SampleShards.LONG;
import static dev.dbtest.shard.merge.SampleShards.PLAN;
import static dev.dbtest.shard.merge.SampleShards.START;
import static dev.dbtest.shard.merge.SampleShards.failed;
import static dev.dbtest.shard.merge.SampleShards.head;
import static dev.dbtest.shard.merge.SampleShards.passed;
import static dev.dbtest.shard.merge.SampleShards.plan;
import static dev.dbtest.shard.merge.SampleShards.record;
import static dev.dbtest.shard.merge.SampleShards.result;
import static dev.dbtest.shard.merge.SampleShards.write;
import static dev.dbtest.shard.merge.SampleShards.writeAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.merge.Finding.Kind;
import dev.dbtest.shard.records.RecordHead;
import dev.dbtest.shard.records.ShardRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a merge makes of records, and what it never calls whole. */
class MergeTest {

  private static final Problem TEARDOWN = Problem.error("shop.C1", "suite tear-down failed.", "");

  @TempDir Path directory;

  @Test
  void allShardsAreTheWholeRunInTheOrderOfThePlan() throws IOException {
    writeAll(directory, UnaryOperator.identity());

    MergedRun merged = merged();

    List<String> planned = new ArrayList<>();
    PLAN.units().forEach(unit -> unit.tests().forEach(test -> planned.add(test.id().text())));
    assertThat(merged.run().tests()).extracting(test -> test.id().text()).isEqualTo(planned);
    assertThat(merged.findings()).isEmpty();
    assertThat(merged.run().problems()).isEmpty();
    assertThat(merged.complete()).isEqualTo(3);
  }

  @Test
  void aShardWithoutARecordIsLostAndItsTestsDidNotRun() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    Files.delete(directory.resolve("shard-2-of-3.attempt-1.ndjson"));

    MergedRun merged = merged();

    assertThat(onlyFinding(merged)).isEqualTo(Kind.LOST);
    assertThat(merged.run().problems())
        .extracting(Problem::text)
        .containsExactly(
            "shard 2 of 3 LOST: there is no record of it. 4 tests of it did not run. Run it again with"
                + " --shard 2/3, and merge again.");
    assertThat(statuses(merged, Status.NOT_RUN)).isEqualTo(4);
    assertThat(merged.run().tests()).hasSize(12);
  }

  @Test
  void aRecordThatBreaksOffTellsWhatRanAndInWhichTestItDied() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    String whole = text(record(head(PLAN, 2, 1), PLAN, passed(PLAN, 2)));
    int third = whole.indexOf("{\"event\":\"test\"", nth(whole, "{\"event\":\"running\"", 3));
    write(directory, 2, 1, bytes(whole.substring(0, third)));

    MergedRun merged = merged();

    String running = passed(PLAN, 2).get(2).id().text();
    assertThat(merged.run().problems().get(0).text())
        .startsWith(
            "shard 2 of 3 LOST: its record breaks off after 2 results, while "
                + running
                + " was running. 2 tests of it did not run.");
    assertThat(statuses(merged, Status.NOT_RUN)).isEqualTo(2);
  }

  @Test
  void aRecordThatIsCutAnywhereIsNeverWhole() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    byte[] whole = record(head(PLAN, 2, 1), PLAN, passed(PLAN, 2));
    int last = text(whole).lastIndexOf("{\"event\":\"end\"");
    // Without its line break, the last line is still all there.
    for (int length = 0; length < whole.length - 1; length += length < last ? 61 : 1) {
      write(directory, 2, 1, Arrays.copyOf(whole, length));

      MergedRun merged = merged();

      assertThat(onlyFinding(merged)).as("%d bytes", length).isEqualTo(Kind.LOST);
      assertThat(merged.run().tests()).as("%d bytes", length).hasSize(12);
    }
  }

  @Test
  void thePlanIsThatOfARecordThatHasAllOfIt() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    String whole = text(record(head(PLAN, 1, 1), PLAN, passed(PLAN, 1)));
    write(directory, 1, 1, bytes(whole.substring(0, nth(whole, "{\"event\":\"planned\"", 3))));

    MergedRun merged = merged();

    assertThat(onlyFinding(merged)).isEqualTo(Kind.LOST);
    assertThat(statuses(merged, Status.NOT_RUN)).isEqualTo(4);
    assertThat(merged.run().tests()).hasSize(12);
  }

  @Test
  void aRecordThatWasChangedIsLost() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    Path file = directory.resolve("shard-2-of-3.attempt-1.ndjson");
    Files.writeString(file, Files.readString(file).replaceFirst("PASSED", "FLAKY"));

    assertThat(onlyFinding(merged())).isEqualTo(Kind.LOST);
  }

  @Test
  void aShardThatWasInterruptedIsLost() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    byte[] content = record(head(PLAN, 2, 1), PLAN, passed(PLAN, 2), START, true);
    write(directory, 2, 1, content);

    assertThat(onlyFinding(merged())).isEqualTo(Kind.LOST);
  }

  @Test
  void theLastCompleteAttemptCounts() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    write(directory, 2, 1, bytes("{\"event\":\"beg"));
    write(directory, 2, 2, record(head(PLAN, 2, 2), PLAN, passed(PLAN, 2)));
    write(directory, 2, 3, bytes(""));

    MergedRun merged = merged();

    assertThat(merged.findings()).isEmpty();
    assertThat(statuses(merged, Status.PASSED)).isEqualTo(12);
    assertThat(merged.run().problems())
        .extracting(Problem::severity)
        .containsOnly(Problem.Severity.WARNING);
  }

  @Test
  void aTestThatFailedInAnEarlierAttemptIsFlaky() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    CaseId id = passed(PLAN, 2).get(0).id();
    write(directory, 2, 1, record(head(PLAN, 2, 1), PLAN, withFailed(id)));
    write(directory, 2, 2, later(2, passed(PLAN, 2)));

    MergedRun merged = merged();

    TestResult flaky = of(merged, id);
    assertThat(flaky.outcome().status()).isEqualTo(Status.FLAKY);
    assertThat(flaky.attempts()).extracting(attempt -> attempt.number()).containsExactly(1, 2);
    assertThat(statuses(merged, Status.PASSED)).isEqualTo(11);
  }

  @Test
  void aTestThatFailsInTheLastAttemptHasFailed() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    CaseId id = passed(PLAN, 2).get(0).id();
    write(directory, 2, 2, later(2, withFailed(id)));

    assertThat(of(merged(), id).outcome().status()).isEqualTo(Status.FAILED);
  }

  @Test
  void aTestThatFailedInALaterAttemptThatBrokeOffHasFailed() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    CaseId id = passed(PLAN, 2).get(0).id();
    String whole = text(later(2, withFailed(id)));
    write(directory, 2, 2, bytes(whole.substring(0, whole.lastIndexOf("{\"event\":\"end\""))));

    MergedRun merged = merged();

    assertThat(of(merged, id).outcome().status()).isEqualTo(Status.FAILED);
    assertThat(statuses(merged, Status.PASSED)).isEqualTo(11);
    assertThat(merged.run().problems())
        .extracting(Problem::text)
        .singleElement()
        .asString()
        .startsWith("shard 2 of 3: attempt 2 broke off");
  }

  @Test
  void theSameRecordInTwoPlacesIsOneRecord() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    writeAll(directory.resolve("again"), UnaryOperator.identity());

    assertThat(merged().findings()).isEmpty();
  }

  @Test
  void twoMachinesWithOneNumberAreTold() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    byte[] other = record(head(PLAN, 2, 1), PLAN, passed(PLAN, 2), START.plusSeconds(1), false);
    write(directory.resolve("other"), 2, 1, other);

    MergedRun merged = merged();

    assertThat(onlyFinding(merged)).isEqualTo(Kind.DUPLICATE);
    assertThat(merged.run().problems().get(0).subject()).isEqualTo("shard 2 of 3 TWICE");
  }

  @Test
  void attemptsThatWereOnlyCountedMustNotOverlap() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    byte[] other = record(head(PLAN, 2, 2), PLAN, passed(PLAN, 2), START.plusSeconds(1), false);
    write(directory, 2, 2, other);

    assertThat(onlyFinding(merged())).isEqualTo(Kind.DUPLICATE);
  }

  @Test
  void machinesThatAllRanEverythingAreTold() throws IOException {
    ShardPlan whole = plan(6, 1);
    for (int machine = 1; machine <= 4; machine++) {
      Path place = Files.createDirectories(directory.resolve("machine-" + machine));
      byte[] content =
          record(head(whole, 1, 1), whole, passed(whole, 1), START.plusSeconds(machine), false);
      Files.write(place.resolve("shard-1-of-1.attempt-1.ndjson"), content);
    }

    MergedRun merged = merged();

    assertThat(onlyFinding(merged)).isEqualTo(Kind.DUPLICATE);
    assertThat(merged.run().problems().get(0).text())
        .startsWith("every shard ran everything: 4 machines ran the whole plan each");
  }

  @Test
  void everythingInEveryRecordIsTold() throws IOException {
    List<TestResult> all = new ArrayList<>();
    for (int shard = 1; shard <= 3; shard++) {
      all.addAll(passed(PLAN, shard));
    }
    for (int shard = 1; shard <= 3; shard++) {
      write(directory, shard, 1, record(head(PLAN, shard, 1), PLAN, all));
    }

    MergedRun merged = merged();

    assertThat(onlyFinding(merged)).isEqualTo(Kind.STRANGER);
    assertThat(merged.run().problems().get(0).subject()).isEqualTo("every shard ran everything");
  }

  @Test
  void aResultThatIsNotInThePlanOfItsShardIsAStranger() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    List<TestResult> more = new ArrayList<>(passed(PLAN, 2));
    more.add(result(CaseId.of("shop.Other", "test"), new Outcome.Passed()));
    write(directory, 2, 1, record(head(PLAN, 2, 1), PLAN, more));

    MergedRun merged = merged();

    assertThat(onlyFinding(merged)).isEqualTo(Kind.STRANGER);
    assertThat(merged.run().problems().get(0).message()).contains("shop.Other#test");
  }

  @Test
  void aTestWithoutAResultInACompleteShardIsAHole() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    List<TestResult> fewer = passed(PLAN, 2).subList(1, 4);
    write(directory, 2, 1, record(head(PLAN, 2, 1), PLAN, fewer));

    MergedRun merged = merged();

    assertThat(onlyFinding(merged)).isEqualTo(Kind.HOLE);
    assertThat(statuses(merged, Status.NOT_RUN)).isEqualTo(1);
  }

  @Test
  void rowsAreResultsOfTheTestThatWasPlanned() throws IOException {
    List<TestResult> rows = new ArrayList<>();
    for (TestResult test : passed(PLAN, 2)) {
      for (String key : List.of("0", "1")) {
        CaseId row = test.id().withRow(new ParameterRow(key, key, key, Map.of()));
        rows.add(result(row, new Outcome.Passed()));
      }
    }
    writeAll(directory, UnaryOperator.identity());
    write(directory, 2, 1, record(head(PLAN, 2, 1), PLAN, rows));

    MergedRun merged = merged();

    assertThat(merged.findings()).isEmpty();
    assertThat(merged.run().tests()).hasSize(16);
  }

  @Test
  void recordsOfTwoCommitsAreNotPutTogether() throws IOException {
    assertNotTogether(changed(head(PLAN, 2, 1), "run-1", "decade", "0.1.0"), "  commit c0ffee in ");
  }

  @Test
  void recordsOfTwoRunsAreNotPutTogether() throws IOException {
    assertNotTogether(changed(head(PLAN, 2, 1), "run-2", "c0ffee", "0.1.0"), "  run run-1 in ");
  }

  @Test
  void recordsOfTwoVersionsAreNotPutTogether() throws IOException {
    assertNotTogether(changed(head(PLAN, 2, 1), "run-1", "c0ffee", "0.2.0"), "  dbtest 0.1.0 in ");
  }

  @Test
  void recordsOfTwoPlansAreNotPutTogether() throws IOException {
    ShardPlan other = plan(7, 3);
    writeAll(directory, UnaryOperator.identity());
    write(directory, 2, 1, record(head(other, 2, 1), other, passed(other, 2)));

    assertThat(((NotTogether) Merge.of(ShardRecords.in(List.of(directory)))).lines())
        .anyMatch(line -> line.startsWith("  plan " + other.shortHash() + " in shard-2-of-3"));
  }

  @Test
  void aCommitThatOneMachineDoesNotKnowIsNoOther() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    RecordHead unknown = changed(head(PLAN, 2, 1), "", "", "0.1.0");
    write(directory, 2, 1, record(unknown, PLAN, passed(PLAN, 2)));

    assertThat(merged().findings()).isEmpty();
  }

  @Test
  void otherCodeIsNotMergedWhereTheCommitIsUnknown() throws IOException {
    RecordHead other = changed(head(PLAN, 2, 1), "", "", "0ddc0de", "0.1.0");

    assertNotTogether(other, "  code 0ddc0de in ");
    assertNotTogether(other, "Build once and give all shards the same classes");
  }

  @Test
  void twoBuildsOfOneCommitAreMerged() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    RecordHead rebuilt = changed(head(PLAN, 2, 1), "run-1", "c0ffee", "0ddc0de", "0.1.0");
    write(directory, 2, 1, record(rebuilt, PLAN, passed(PLAN, 2)));

    assertThat(merged().findings()).isEmpty();
  }

  @Test
  void timeIsFromTheFirstStartToTheLastEnd() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    byte[] late = record(head(PLAN, 3, 1), PLAN, passed(PLAN, 3), START.plusSeconds(60), false);
    write(directory, 3, 1, late);

    MergedRun merged = merged();

    assertThat(merged.run().started()).isEqualTo(START);
    assertThat(merged.run().duration()).isEqualTo(Duration.ofSeconds(60).plus(LONG));
  }

  @Test
  void aClockThatIsWrongByDaysLosesNothing() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    byte[] early =
        record(head(PLAN, 3, 1), PLAN, passed(PLAN, 3), START.minus(Duration.ofDays(3)), false);
    write(directory, 3, 1, early);

    MergedRun merged = merged();

    assertThat(merged.findings()).isEmpty();
    assertThat(merged.run().tests()).hasSize(12);
    assertThat(merged.run().duration()).isGreaterThanOrEqualTo(LONG);
  }

  @Test
  void whatWasJudgedInAnotherWayIsNotPutTogether() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    RecordHead lenient = started(head(PLAN, 2, 1), "dbtest unit --retries 2", "--retries=2");
    write(directory, 2, 1, record(lenient, PLAN, passed(PLAN, 2)));

    assertThat(((NotTogether) Merge.of(ShardRecords.in(List.of(directory)))).lines())
        .contains(
            "  judged by --retries=2 in shard-2-of-3.attempt-1.ndjson",
            "  judged by what is usual in shard-1-of-3.attempt-1.ndjson,"
                + " shard-3-of-3.attempt-1.ndjson")
        .last()
        .asString()
        .contains("give all shards the same options");
  }

  @Test
  void otherCommandsThatAreJudgedInTheSameWayAreTold() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    RecordHead other = started(head(PLAN, 2, 1), "dbtest unit --seed 5", "");
    write(directory, 2, 1, record(other, PLAN, passed(PLAN, 2)));

    MergedRun merged = merged();

    assertThat(merged.findings()).isEmpty();
    assertThat(merged.run().problems())
        .containsExactly(
            Problem.warning(
                "commands of the shards",
                "they differ, and what they differ in may have changed results: dbtest unit (shards 1,"
                    + " 3), dbtest unit --seed 5 (shard 2).",
                "Give all shards the same options."));
  }

  private static RecordHead started(RecordHead head, String command, String judged) {
    return new RecordHead(
        head.shard(),
        head.plan(),
        head.attempt(),
        head.counted(),
        head.runId(),
        head.commit(),
        head.code(),
        head.system(),
        command,
        judged,
        head.version(),
        head.replicated());
  }

  @Test
  void filesOfOthersAreLeftAlone() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    Files.writeString(directory.resolve("report.xml"), "<x/>");
    Files.writeString(directory.resolve("lines.ndjson"), "{}");
    Files.createDirectories(directory.resolve("shard-9-of-9.attempt-1.ndjson"));

    assertThat(merged().findings()).isEmpty();
  }

  @Test
  void whatOnlyLooksLikeARecordIsTold() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    Files.writeString(directory.resolve("shard-x.ndjson"), "{}");

    MergedRun merged = merged();

    assertThat(merged.run().problems())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.ERROR);
  }

  @Test
  void whatWasWrongWithASuiteInAnEarlierAttemptIsTold() throws IOException {
    MergedRun merged = mergedAfterATeardownFailed();

    assertThat(merged.run().problems())
        .containsExactly(
            Problem.warning(
                "shop.C1",
                "in an earlier attempt at shard 2 of 3, suite tear-down failed.",
                "It did not happen again; find out what it depends on."));
  }

  @Test
  void whatWasWrongInAnEarlierAttemptIsAnErrorWhereFlakyTestsAre() throws IOException {
    assertThat(mergedAfterATeardownFailed().strict().problems())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.ERROR);
  }

  @Test
  void whatIsWrongInTheAttemptThatCountsIsToldOnce() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    for (int attempt = 1; attempt <= 2; attempt++) {
      write(directory, 2, attempt, failedTeardown(attempt));
    }

    assertThat(merged().run().problems()).containsExactly(TEARDOWN);
  }

  private MergedRun mergedAfterATeardownFailed() throws IOException {
    writeAll(directory, UnaryOperator.identity());
    write(directory, 2, 1, failedTeardown(1));
    write(directory, 2, 2, later(2, passed(PLAN, 2)));
    return merged();
  }

  private static byte[] failedTeardown(int attempt) {
    return record(
        head(PLAN, 2, attempt),
        PLAN,
        passed(PLAN, 2),
        List.of(TEARDOWN),
        START.plusSeconds(60L * (attempt - 1)),
        false);
  }

  private void assertNotTogether(RecordHead other, String line) throws IOException {
    writeAll(directory, UnaryOperator.identity());
    write(directory, 2, 1, record(other, PLAN, passed(PLAN, 2)));

    MergeAnswer answer = Merge.of(ShardRecords.in(List.of(directory)));

    assertThat(((NotTogether) answer).lines()).anyMatch(each -> each.startsWith(line));
  }

  private static RecordHead changed(RecordHead head, String run, String commit, String version) {
    return changed(head, run, commit, head.code(), version);
  }

  private static RecordHead changed(
      RecordHead head, String run, String commit, String code, String version) {
    return new RecordHead(
        head.shard(),
        head.plan(),
        head.attempt(),
        head.counted(),
        run,
        commit,
        code,
        head.system(),
        head.command(),
        head.judged(),
        version,
        head.replicated());
  }

  private MergedRun merged() throws IOException {
    return (MergedRun) Merge.of(ShardRecords.in(List.of(directory)));
  }

  private static Kind onlyFinding(MergedRun merged) {
    assertThat(merged.findings()).hasSize(1);
    return merged.findings().get(0).kind();
  }

  private static long statuses(MergedRun merged, Status status) {
    return merged.run().tests().stream().filter(test -> test.outcome().status() == status).count();
  }

  private static TestResult of(MergedRun merged, CaseId id) {
    return merged.run().tests().stream()
        .filter(test -> test.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<TestResult> withFailed(CaseId id) {
    List<TestResult> results = new ArrayList<>();
    for (TestResult test : passed(PLAN, 2)) {
      results.add(test.id().equals(id) ? result(id, failed()) : test);
    }
    return results;
  }

  /** A record of another attempt, after the first has ended. */
  private static byte[] later(int attempt, List<TestResult> tests) {
    return record(head(PLAN, 2, attempt), PLAN, tests, START.plusSeconds(60), false);
  }

  private static int nth(String text, String part, int number) {
    int at = -1;
    for (int i = 0; i < number; i++) {
      at = text.indexOf(part, at + 1);
    }
    return at;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
