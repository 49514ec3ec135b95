package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.CaseId;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.ComparisonSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison set while it is being measured. */
final class SetRun {

  private final ComparisonSet set;
  private final Map<CaseId, CaseRun> runs;
  private final Map<ForkKey.Stage, Integer> blocks = new EnumMap<>(ForkKey.Stage.class);

  SetRun(ComparisonSet set, Map<CaseId, CaseRun> runs) {
    this.set = set;
    this.runs = runs;
  }

  ComparisonSet set() {
    return set;
  }

  /** Blocks begun so far in that stage. */
  int blocks(ForkKey.Stage stage) {
    return blocks.getOrDefault(stage, 0);
  }

  /** Begins the next block and returns its number. */
  int nextBlock(ForkKey.Stage stage) {
    return blocks.merge(stage, 1, Integer::sum);
  }

  /** All members. */
  List<CaseRun> all() {
    return set.members().stream().map(this::run).toList();
  }

  /** The members that can take more forks. */
  List<CaseRun> alive() {
    return set.members().stream().map(this::run).filter(CaseRun::isAlive).toList();
  }

  /** These members, each as often as a block of the first stage has forks of it. */
  List<CaseRun> inBlock(Collection<CaseRun> members) {
    List<CaseRun> all = new ArrayList<>();
    for (CaseRun member : members) {
      all.addAll(Collections.nCopies(set.forksInBlock(member.planned()), member));
    }
    return all;
  }

  /** The case that a member is compared with, as long as it can take more forks. */
  Optional<CaseRun> referenceOf(CaseRun member) {
    CaseId reference = member.planned().reference();
    return set.members().stream()
        .filter(other -> other.id().equals(reference))
        .map(this::run)
        .filter(CaseRun::isAlive)
        .findFirst();
  }

  /** Time for one more block of these members, judging by their forks so far. */
  static Duration cost(Collection<CaseRun> members) {
    return members.stream().map(CaseRun::costOfFork).reduce(Duration.ZERO, Duration::plus);
  }

  private CaseRun run(BenchmarkCase member) {
    CaseRun run = runs.get(member.id());
    if (run == null) {
      throw new IllegalStateException(member.id() + " is not in the plan");
    }
    return run;
  }
}
