package dev.dbtest.shard.merge;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;
import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.PlannedTestCase;
import dev.dbtest.shard.Shard;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.records.RecordHead;
import dev.dbtest.shard.records.RecordLines;
import dev.dbtest.store.RunLines;
import dev.dbtest.store.RunWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Records of a run of six classes with two tests each, written as shards write them. */
final class SampleShards {

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final Duration LONG = Duration.ofSeconds(10);
  static final ShardPlan PLAN = plan(6, 3);

  private SampleShards() {}

  static ShardPlan plan(int classes, int shards) {
    return ShardPlan.of(units(classes), shards, ClassTimes.NONE);
  }

  static List<ShardUnit> units(int classes) {
    List<ShardUnit> units = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      String name = "shop.C" + i;
      units.add(
          new ShardUnit(
              name,
              CaseKind.UNIT,
              List.of(planned(name, "first"), planned(name, "second")),
              List.of(),
              List.of()));
    }
    return units;
  }

  private static PlannedTestCase planned(String className, String method) {
    return new PlannedTestCase(CaseId.of(className, method), method, Tags.NONE, "");
  }

  static RecordHead head(ShardPlan plan, int shard, int attempt) {
    return new RecordHead(
        new Shard(shard, plan.total()),
        plan.hash(),
        attempt,
        true,
        "run-1",
        "c0ffee",
        "5eed",
        "GitLab",
        "dbtest unit",
        "",
        "0.1.0",
        false);
  }

  /** The results of a shard, all of them passed. */
  static List<TestResult> passed(ShardPlan plan, int shard) {
    List<TestResult> results = new ArrayList<>();
    for (ShardUnit unit : plan.unitsOf(shard)) {
      unit.tests().forEach(test -> results.add(result(test.id(), new Outcome.Passed())));
    }
    return results;
  }

  static TestResult result(CaseId id, Outcome outcome) {
    return new TestResult(
        id,
        CaseKind.UNIT,
        id.method(),
        Tags.NONE,
        outcome,
        List.of(new Attempt(1, outcome, Duration.ofMillis(5))),
        START,
        START.plusMillis(5),
        Duration.ofMillis(5),
        CapturedOutput.NONE,
        CaseMetrics.NONE);
  }

  static Outcome failed() {
    return new Outcome.Failed(
        new Failure(Failure.Phase.BODY, "AssertionError", "boom", null, List.of(), "", ""));
  }

  /** A whole record. */
  static byte[] record(RecordHead head, ShardPlan plan, List<TestResult> tests) {
    return record(head, plan, tests, START, false);
  }

  static byte[] record(
      RecordHead head,
      ShardPlan plan,
      List<TestResult> tests,
      Instant started,
      boolean interrupted) {
    return record(head, plan, tests, List.of(), started, interrupted);
  }

  static byte[] record(
      RecordHead head,
      ShardPlan plan,
      List<TestResult> tests,
      List<Problem> problems,
      Instant started,
      boolean interrupted) {
    return record(head, plan, List.of(), tests, problems, started, interrupted);
  }

  /** The same of a shard that has taken something from a queue. */
  static byte[] record(
      RecordHead head,
      ShardPlan plan,
      List<Integer> taken,
      List<TestResult> tests,
      List<Problem> problems,
      Instant started,
      boolean interrupted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      RunLines lines = new RunLines(out);
      RecordLines beside = new RecordLines(lines);
      lines.begin(head.version(), head.command(), 7, started, tests.size(), 0);
      beside.head(head, plan);
      for (int item : taken) {
        beside.taken(item);
      }
      for (TestResult test : tests) {
        beside.running(test.id());
        lines.test(test);
      }
      RunResult run =
          new RunResult(
              "id-" + head.shard().number(),
              head.version(),
              head.command(),
              7,
              started,
              LONG,
              interrupted,
              new Environment(Map.of("cpu", "fast")),
              problems,
              tests,
              List.of());
      lines.end(run, new RunWriter.Additions() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes whole records of all shards, the results as they are changed. */
  static void writeAll(Path directory, UnaryOperator<TestResult> change) {
    for (int shard = 1; shard <= PLAN.total(); shard++) {
      List<TestResult> results = passed(PLAN, shard).stream().map(change).toList();
      write(directory, shard, 1, record(head(PLAN, shard, 1), PLAN, results));
    }
  }

  static Path write(Path directory, int shard, int attempt, byte[] content) {
    Path file =
        directory.resolve(
            "shard-" + shard + "-of-" + PLAN.total() + ".attempt-" + attempt + ".ndjson");
    try {
      Files.createDirectories(directory);
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
