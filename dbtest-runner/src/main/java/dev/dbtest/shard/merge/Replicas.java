package dev.dbtest.shard.merge;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Status;
import dev.dbtest.model.WarmupWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one result of what several machines measured of a case. */
final class Replicas {

  private final List<Fork> forks = new ArrayList<>();
  private final int machines;
  private @Nullable BenchmarkResult telling;

  private Replicas(int machines) {
    this.machines = machines;
  }

  /**
   * One result for each case, in the order in which the first machine has them.
   *
   * @param byMachine the results of each machine; empty where a machine has none
   */
  static List<BenchmarkResult> merged(List<List<BenchmarkResult>> byMachine) {
    Map<CaseId, Replicas> cases = new LinkedHashMap<>();
    for (int i = 0; i < byMachine.size(); i++) {
      for (BenchmarkResult result : byMachine.get(i)) {
        cases
            .computeIfAbsent(result.id(), id -> new Replicas(byMachine.size()))
            .add(result, i * result.forkPlan().most());
      }
    }
    return cases.values().stream().flatMap(each -> each.result().stream()).toList();
  }

  /** A case that failed anywhere has failed; its warm-up is the one that says least. */
  private void add(BenchmarkResult result, int blocksBefore) {
    result.forks().forEach(fork -> forks.add(fork.withBlock(fork.block() + blocksBefore)));
    BenchmarkResult known = telling;
    if (known == null) {
      telling = result;
      return;
    }
    BenchmarkSettings settings = weaker(known.settings(), result.settings());
    Status before = known.outcome().status();
    Status now = result.outcome().status();
    boolean worse = before.isRed() ? false : now.isRed() || before == Status.PASSED;
    telling = (worse ? result : known).withSettings(settings);
  }

  private static BenchmarkSettings weaker(BenchmarkSettings one, BenchmarkSettings other) {
    if (one.window() == other.window()) {
      return other.warmupRounds() > one.warmupRounds() ? other : one;
    }
    return other.window() == WarmupWindow.FOUND ? one : other;
  }

  private List<BenchmarkResult> result() {
    BenchmarkResult known = telling;
    if (known == null) {
      return List.of();
    }
    ForkPlan plan = known.forkPlan().on(machines);
    return List.of(
        new BenchmarkResult(
            known.id(),
            known.displayName(),
            known.tags(),
            known.baseline(),
            known.settings(),
            known.limits(),
            known.outcome(),
            forks,
            plan,
            known.reference(),
            null,
            known.jmhName()));
  }
}
