package dev.dbtest.shard.merge;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.TestResult;
import dev.dbtest.shard.records.ShardRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What earlier attempts at a shard mean for its tests: one that failed there is not just green. */
final class Retried {

  private final Map<String, TestResult> failed = new HashMap<>();

  /**
   * Takes note of attempts.
   *
   * @param others all attempts but the one that counts
   */
  Retried(List<ShardRecord> others) {
    for (ShardRecord record : others) {
      for (TestResult test : record.run().tests()) {
        if (failure(test.outcome()) != null) {
          failed.putIfAbsent(test.id().identity(), test);
        }
      }
    }
  }

  private static @Nullable Failure failure(Outcome outcome) {
    if (outcome instanceof Outcome.Failed it) {
      return it.failure();
    }
    return outcome instanceof Outcome.Errored it ? it.failure() : null;
  }

  /** The result as it is with the other attempts in mind. */
  TestResult of(TestResult test) {
    TestResult before = failed.get(test.id().identity());
    Failure failure = before == null ? null : failure(before.outcome());
    if (before == null || failure == null || !(test.outcome() instanceof Outcome.Passed)) {
      return test;
    }
    List<Attempt> attempts = new ArrayList<>(before.attempts());
    for (Attempt attempt : test.attempts()) {
      attempts.add(new Attempt(attempts.size() + 1, attempt.outcome(), attempt.duration()));
    }
    return new TestResult(
        test.id(),
        test.kind(),
        test.displayName(),
        test.tags(),
        new Outcome.Flaky(failure),
        attempts,
        test.started(),
        test.ended(),
        test.duration(),
        test.output(),
        test.metrics());
  }
}
