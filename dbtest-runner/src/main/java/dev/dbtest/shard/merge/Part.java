package dev.dbtest.shard.merge;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.TestResult;
import dev.dbtest.shard.PlannedTestCase;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.records.ShardRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The results of one shard, handed out class by class as the plan asks for them. */
final class Part {

  private final Map<String, List<TestResult>> tests = new LinkedHashMap<>();
  private final Map<String, List<BenchmarkResult>> benchmarks = new HashMap<>();
  private final int shard;
  private final Set<Integer> taken = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final boolean complete;
  private final String missing;
  private final Retried retried;
  private final Instant at;
  private final List<String> holes = new ArrayList<>();
  private int lostTests;
  private int lostBenchmarks;

  /**
   * The results of a shard.
   *
   * @param attempts all attempts at it
   * @param at when it was decided that a case did not run
   */
  Part(ShardAttempts attempts, Instant at) {
    ShardRecord counting = attempts.complete();
    ShardRecord used = counting == null ? attempts.last() : counting;
    this.shard = attempts.shard().number();
    this.complete = counting != null;
    this.missing =
        complete
            ? "there is no result of it in the record of " + attempts.shard().text()
            : attempts.shard().text() + " was lost";
    this.retried = new Retried(attempts, used);
    this.at = at;
    if (used != null) {
      index(used);
    }
  }

  private void index(ShardRecord record) {
    taken.addAll(record.taken());
    for (TestResult test : record.run().tests()) {
      tests.computeIfAbsent(test.id().methodIdentity(), key -> new ArrayList<>(1)).add(test);
    }
    for (BenchmarkResult benchmark : record.run().benchmarks()) {
      benchmarks
          .computeIfAbsent(benchmark.id().className(), key -> new ArrayList<>())
          .add(benchmark);
    }
  }

  /** Which shard it is. */
  int shard() {
    return shard;
  }

  /** Whether the shard came to its end. */
  boolean isComplete() {
    return complete;
  }

  /** Whether the shard took what is at a place of the queue. */
  boolean hasTaken(int item) {
    return taken.contains(item);
  }

  /** Takes no notice of results of a class that another shard has as well. */
  void passOver(ShardUnit unit) {
    for (PlannedTestCase test : unit.tests()) {
      asked.add(test.id().methodIdentity());
    }
    takeOthers(unit, new ArrayList<>());
  }

  /**
   * Hands out the results of what an engine found in a class beyond the tests that were planned.
   */
  void takeOthers(ShardUnit unit, List<TestResult> all) {
    String engine = unit.tests().isEmpty() ? "" : unit.tests().get(0).id().engine();
    if (!engine.isEmpty()) {
      String name = CaseId.ofWholeClass(engine, unit.className()).methodIdentity();
      List<TestResult> others = tests.get(name);
      if (others != null && asked.add(name)) {
        others.forEach(result -> all.add(retried.of(result)));
      }
    }
  }

  /** Hands out the results of a class; a test without one did not run. */
  void take(ShardUnit unit, List<TestResult> allTests, List<BenchmarkResult> allBenchmarks) {
    for (PlannedTestCase test : unit.tests()) {
      String name = test.id().methodIdentity();
      List<TestResult> results = tests.get(name);
      if (!asked.add(name)) {
        // The same class is in two modules, and all results were handed out for the first.
        continue;
      }
      if (results == null) {
        allTests.add(notRun(test, unit));
      } else {
        for (TestResult result : results) {
          allTests.add(retried.of(result));
          lostTests += !complete && result.outcome() instanceof Outcome.NotRun ? 1 : 0;
        }
      }
    }
    if (!unit.isPiece()) {
      takeOthers(unit, allTests);
    }
    if (unit.isMeasured() && asked.add(measured(unit.className()))) {
      List<BenchmarkResult> results = benchmarks.getOrDefault(unit.className(), List.of());
      allBenchmarks.addAll(results);
      notMeasured(unit, results.size());
    }
  }

  /**
   * The results of a class that every machine measured; none unless the shard is complete. One that
   * broke off has fewer forks than the others, or none at all.
   */
  List<BenchmarkResult> replicas(ShardUnit unit) {
    if (!asked.add(measured(unit.className()))) {
      return List.of();
    }
    List<BenchmarkResult> results =
        complete ? benchmarks.getOrDefault(unit.className(), List.of()) : List.of();
    notMeasured(unit, results.size());
    return results;
  }

  /** A name that no test has. */
  private static String measured(String className) {
    return className + " measured";
  }

  private void notMeasured(ShardUnit unit, int results) {
    if (results >= unit.benchmarks().size()) {
      return;
    }
    if (complete) {
      holes.add(unit.className());
    } else {
      lostBenchmarks += unit.benchmarks().size() - results;
    }
  }

  private TestResult notRun(PlannedTestCase test, ShardUnit unit) {
    if (complete) {
      holes.add(test.id().text());
    } else {
      lostTests++;
    }
    return notRun(test, unit, missing, at);
  }

  /** A result for a test that nobody ran. */
  static TestResult notRun(PlannedTestCase test, ShardUnit unit, String missing, Instant at) {
    return new TestResult(
        test.id(),
        unit.kind(),
        test.displayName(),
        test.tags(),
        new Outcome.NotRun(missing),
        List.of(),
        at,
        at,
        Duration.ZERO,
        CapturedOutput.NONE,
        CaseMetrics.NONE);
  }

  /** Names of results that nobody asked for. */
  List<String> strangers() {
    List<String> strangers = new ArrayList<>();
    for (Map.Entry<String, List<TestResult>> each : tests.entrySet()) {
      if (!asked.contains(each.getKey())) {
        strangers.add(each.getValue().get(0).id().text());
      }
    }
    for (String className : benchmarks.keySet()) {
      if (!asked.contains(measured(className))) {
        strangers.add(className);
      }
    }
    return strangers;
  }

  /** The name of what has no result though the shard is complete. */
  List<String> holes() {
    return holes;
  }

  /** How many tests did not run since the shard was lost. */
  int lostTests() {
    return lostTests;
  }

  /** How many benchmarks were not measured since the shard was lost. */
  int lostBenchmarks() {
    return lostBenchmarks;
  }
}
