package dev.dbtest.shard.merge;

import dev.dbtest.model.TestResult;
import dev.dbtest.shard.PlannedTestCase;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.merge.Finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What shards took from a queue: each class has to be taken by exactly one of them, as their
 * records say, whatever became of the queue itself.
 */
final class QueueShares {

  private static final int NAMED = 3;

  private final List<Part> parts;
  private final Instant at;
  private final Set<String> twice = new LinkedHashSet<>();
  private final Set<String> untaken = new LinkedHashSet<>();
  private int untakenTests;

  /**
   * What is in the queue will be asked for.
   *
   * @param parts the results of all shards
   * @param at when it was decided that a case did not run
   */
  QueueShares(List<Part> parts, Instant at) {
    this.parts = parts;
    this.at = at;
  }

  /**
   * Hands out the results of a class.
   *
   * @param item its place in the queue
   */
  void take(ShardUnit unit, int item, List<TestResult> tests) {
    List<Part> takers = takers(item);
    if (takers.isEmpty()) {
      untaken(unit, tests);
      return;
    }
    takers.get(0).take(unit, tests, new ArrayList<>());
    if (takers.size() > 1) {
      List<String> shards = new ArrayList<>();
      for (Part taker : takers) {
        taker.passOver(unit);
        shards.add(String.valueOf(taker.shard()));
      }
      twice.add(unit.className() + " (shards " + Words.some(shards, NAMED) + ")");
    }
  }

  /**
   * Hands out the results of what an engine found beyond the tests that were planned.
   *
   * @param item the place in the queue of the class, or of its first piece
   */
  void takeOthers(ShardUnit unit, int item, List<TestResult> tests) {
    List<Part> takers = takers(item);
    if (!takers.isEmpty()) {
      takers.get(0).takeOthers(unit, tests);
    }
  }

  /** Those whose results are all there come first. */
  private List<Part> takers(int item) {
    List<Part> takers = new ArrayList<>();
    int complete = 0;
    for (Part part : parts) {
      if (part.hasTaken(item)) {
        takers.add(part.isComplete() ? complete++ : takers.size(), part);
      }
    }
    return takers;
  }

  private void untaken(ShardUnit unit, List<TestResult> tests) {
    untaken.add(unit.className());
    untakenTests += unit.tests().size();
    for (PlannedTestCase test : unit.tests()) {
      tests.add(Part.notRun(test, unit, "it was in the queue, and no shard took it", at));
    }
  }

  /** What is wrong with the shares. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (!untaken.isEmpty()) {
      findings.add(
          Finding.of(
              Kind.LOST,
              "the queue HAS A REST",
              "no shard that left a record took %s, and %s did not run."
                  .formatted(
                      Words.some(List.copyOf(untaken), NAMED), Words.count(untakenTests, "test")),
              "Run again what was lost, or any shard, with the same --queue, and merge again."));
    }
    if (!twice.isEmpty()) {
      findings.add(
          Finding.of(
              Kind.DUPLICATE,
              "TAKEN TWICE",
              "more than one shard took and ran %s."
                  .formatted(Words.some(List.copyOf(twice), NAMED)),
              "Give all shards one directory with --queue that each of them sees, on a file system on"
                  + " which a file can only be made once."));
    }
    return findings;
  }
}
