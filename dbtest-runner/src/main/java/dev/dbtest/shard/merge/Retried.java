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

/**
 * What other attempts at a shard mean for its tests: one that failed in an earlier one is not just
 * green, and one that failed in a later one has failed, though that one broke off.
 */
final class Retried {

  private final Map<String, TestResult> failed = new HashMap<>();
  private final Map<String, TestResult> failedLater = new HashMap<>();

  /**
   * Takes note of attempts.
   *
   * @param attempts all of them
   * @param used the one that counts; {@code null} if there is none
   */
  Retried(ShardAttempts attempts, @Nullable ShardRecord used) {
    if (used != null) {
      note(attempts.before(used), failed);
      note(attempts.after(used), failedLater);
    }
  }

  private static void note(List<ShardRecord> records, Map<String, TestResult> failed) {
    for (ShardRecord record : records) {
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
    TestResult later = failedLater.get(test.id().identity());
    if (later != null && !test.outcome().status().isRed()) {
      return later;
    }
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
