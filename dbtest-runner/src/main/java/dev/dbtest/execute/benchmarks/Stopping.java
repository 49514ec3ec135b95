package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.RunEvent;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.stats.BudgetShare;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which blocks are run next: first the minimum number of forks of every case, then more
 * where a verdict is open and the budget allows, and finally the confirmation of differences.
 *
 * <p>Each decision depends only on the forks measured so far and the time that they took. A run
 * that continues an interrupted one therefore makes the same decisions.
 */
final class Stopping {

  private final Sufficiency sufficiency;
  private final @Nullable Duration budget;
  private final boolean asked;
  private final ConfirmationStage confirmation;

  /**
   * Decides.
   *
   * @param budget time for all forks of the first stage; {@code null} for no limit
   * @param asked whether the budget was asked for, and so limits a fixed number of forks as well
   */
  Stopping(
      Sufficiency sufficiency,
      @Nullable Duration budget,
      boolean asked,
      ConfirmationStage confirmation) {
    this.sufficiency = sufficiency;
    this.budget = budget;
    this.asked = asked;
    this.confirmation = confirmation;
  }

  /** One block for each set that needs one; empty at the end. */
  List<Block> next(List<SetRun> sets) {
    List<Block> blocks = fewest(sets);
    if (blocks.isEmpty()) {
      blocks = further(sets);
    }
    return blocks.isEmpty() ? confirmation.next(sets) : blocks;
  }

  /** Whether every case that can take forks has had its fewest. */
  static boolean isPastFewest(List<SetRun> sets) {
    return sets.stream()
        .allMatch(
            set ->
                set.alive().stream()
                    .allMatch(
                        run -> run.planned().forks().least() <= set.blocks(ForkKey.Stage.FIRST)));
  }

  /**
   * What is still to be measured in the first stage, if values and spreads stay what they are.
   *
   * @return {@code null} if nothing is
   */
  RunEvent.@Nullable FurtherForks ahead(List<SetRun> sets) {
    int forks = 0;
    Duration time = Duration.ZERO;
    List<Open> open = new ArrayList<>();
    for (SetRun set : sets) {
      open(set, open);
    }
    for (Open each : open) {
      int blocks = Math.min(each.outlook().blocksToDecision(), each.most());
      forks += blocks * each.members().size();
      time = time.plus(SetRun.cost(each.members()).multipliedBy(blocks));
    }
    Duration left = budget == null ? time : budget.minus(spent(sets));
    if (forks == 0 || left.isNegative() || left.isZero()) {
      return null;
    }
    if (time.compareTo(left) <= 0) {
      return new RunEvent.FurtherForks(forks, time);
    }
    int affordable = (int) (forks * (double) left.toNanos() / time.toNanos());
    return new RunEvent.FurtherForks(Math.max(1, affordable), left);
  }

  /** However many were asked for, a limit of time is one, once there are some forks of each. */
  private List<Block> fewest(List<SetRun> sets) {
    Duration left = budget == null || !asked ? null : budget.minus(spent(sets));
    List<Block> blocks = new ArrayList<>();
    for (SetRun set : sets) {
      int done = set.blocks(ForkKey.Stage.FIRST);
      List<CaseRun> members =
          set.inBlock(
              set.alive().stream().filter(run -> run.planned().forks().least() > done).toList());
      if (members.isEmpty()) {
        continue;
      }
      Duration cost = SetRun.cost(members);
      if (left == null || done < StoppingOptions.FORKS_BEFORE_BUDGET || cost.compareTo(left) <= 0) {
        blocks.add(block(set, members));
        left = left == null ? null : left.minus(cost);
      }
    }
    return blocks;
  }

  /** As many sets as the budget allows, first those that will probably be decided soonest. */
  private List<Block> further(List<SetRun> sets) {
    List<Open> open = new ArrayList<>();
    for (SetRun set : sets) {
      open(set, open);
    }
    open.sort(Comparator.comparing(Open::costOfDecision));
    Duration left = budget == null ? null : budget.minus(spent(sets));
    List<Block> blocks = new ArrayList<>();
    for (Open candidate : open) {
      if (left == null || candidate.cost().compareTo(left) <= 0) {
        blocks.add(block(candidate.set(), candidate.members()));
        left = left == null ? null : left.minus(candidate.cost());
      }
    }
    if (left != null) {
      addAlone(sets, left, blocks);
    }
    return blocks;
  }

  /**
   * If time is left, adds one fork of the single case whose interval will shrink most for the time
   * spent.
   */
  private void addAlone(List<SetRun> sets, Duration left, List<Block> blocks) {
    List<CaseRun> members = new ArrayList<>();
    List<SetRun> alone = new ArrayList<>();
    List<BudgetShare> shares = new ArrayList<>();
    for (SetRun set : sets) {
      if (blocks.stream().noneMatch(block -> block.set() == set)) {
        for (CaseRun member : set.alive()) {
          BudgetShare share = sufficiency.share(set, member).orElse(null);
          if (share != null && member.costOfFork().compareTo(left) <= 0) {
            members.add(member);
            alone.add(set);
            shares.add(share);
          }
        }
      }
    }
    Integer best = sufficiency.next(shares);
    if (best != null) {
      blocks.add(block(alone.get(best), List.of(members.get(best))));
    }
  }

  private void open(SetRun set, List<Open> into) {
    Set<CaseRun> members = new LinkedHashSet<>();
    Outlook outlook = Outlook.DONE;
    for (CaseRun member : set.alive()) {
      Outlook own = sufficiency.outlook(set, member);
      if (!own.isDone()) {
        outlook = outlook.and(own);
        set.referenceOf(member).ifPresent(members::add);
        members.add(member);
      }
    }
    if (!members.isEmpty()) {
      into.add(new Open(set, set.inBlock(members), outlook));
    }
  }

  private static Duration spent(List<SetRun> sets) {
    Duration spent = Duration.ZERO;
    for (SetRun set : sets) {
      for (CaseRun run : set.all()) {
        spent = spent.plus(run.spent());
      }
    }
    return spent;
  }

  private static Block block(SetRun set, List<CaseRun> members) {
    return new Block(
        set,
        members.stream().map(CaseRun::planned).toList(),
        ForkKey.Stage.FIRST,
        BenchmarkCase::settings);
  }

  /** A set with an open question. */
  private record Open(SetRun set, List<CaseRun> members, Outlook outlook) {

    /** Most blocks that may be run to answer it. */
    int most() {
      return members.stream()
          .filter(member -> member.planned().reference() != null || members.size() == 1)
          .mapToInt(member -> member.planned().forks().most() - member.blocks())
          .max()
          .orElse(1);
    }

    /** Time until the question can be asked again. */
    Duration cost() {
      return SetRun.cost(members).multipliedBy(outlook.blocks());
    }

    Duration costOfDecision() {
      return SetRun.cost(members).multipliedBy(outlook.blocksToDecision());
    }
  }
}
