package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkLook;
import dev.dbtest.model.BenchmarkLook.Interval;
import dev.dbtest.model.BenchmarkLook.Need;
import dev.dbtest.model.BenchmarkLook.Ratio;
import dev.dbtest.model.BenchmarkLook.Shown;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.FurtherBlocks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the forks of cases show, and what is open. It decides nothing, and is called only
 * between two forks, when nothing is measured.
 */
final class Looks {

  private final Sufficiency sufficiency;
  private final RunListener listener;
  private final Map<CaseId, BenchmarkLook> told = new HashMap<>();

  Looks(Sufficiency sufficiency, RunListener listener) {
    this.sufficiency = sufficiency;
    this.listener = listener;
  }

  /** Tells what is compared with what, before anything is measured. */
  void begin(List<SetRun> sets) {
    for (SetRun set : sets) {
      for (CaseRun member : set.alive()) {
        tell(look(set, member, null));
      }
    }
  }

  /** Tells what is new after a block. */
  void after(Block block) {
    for (CaseRun member : block.set().alive()) {
      tell(look(block.set(), member, isConfirmed(member, block) ? Need.CONFIRMATION : null));
    }
  }

  /** Tells what is decided about the next blocks, once every case has had its fewest forks. */
  void decided(List<SetRun> sets, List<Block> next) {
    Map<SetRun, Block> blocks = new HashMap<>();
    next.forEach(block -> blocks.put(block.set(), block));
    for (SetRun set : sets) {
      Block block = blocks.get(set);
      if (block == null || block.stage() == ForkKey.Stage.CONFIRMATION) {
        for (CaseRun member : set.alive()) {
          boolean confirmed = block != null && isConfirmed(member, block);
          BenchmarkLook look = look(set, member, confirmed ? Need.CONFIRMATION : null);
          tell(!confirmed && look.need() != Need.NOTHING ? with(Need.BUDGET, look) : look);
        }
      }
    }
  }

  /** A reference is only there for those that are compared with it. */
  private static boolean isConfirmed(CaseRun member, Block block) {
    return block.stage() == ForkKey.Stage.CONFIRMATION
        && block.members().contains(member.planned())
        && block.set().set().variantsOf(member.id()).isEmpty();
  }

  private static BenchmarkLook with(Need need, BenchmarkLook look) {
    return new BenchmarkLook(
        look.id(),
        look.reference(),
        look.ratio(),
        look.shown(),
        need,
        look.forks(),
        look.most(),
        0,
        false);
  }

  private void tell(BenchmarkLook look) {
    if (!look.equals(told.put(look.id(), look))) {
      listener.on(new RunEvent.BenchmarkLookedAt(look));
    }
  }

  private BenchmarkLook look(SetRun set, CaseRun member, @Nullable Need known) {
    Comparison comparison = sufficiency.comparison(set, member).orElse(null);
    Need need = known == null ? need(set, member, comparison) : known;
    FurtherBlocks further = further(set, member, need, comparison);
    return new BenchmarkLook(
        member.id(),
        member.planned().reference(),
        comparison == null ? null : ratio(comparison),
        comparison == null ? Shown.NOTHING : shown(comparison),
        need,
        need == Need.CONFIRMATION ? member.fresh().size() : member.forks().size(),
        member.planned().forks().most(),
        further == null ? 0 : further.blocks(),
        further != null && further.orMore());
  }

  private Need need(SetRun set, CaseRun member, @Nullable Comparison comparison) {
    if (member.blocks() >= member.planned().forks().most()) {
      return Need.NOTHING;
    }
    if (comparison == null) {
      return member.planned().reference() == null ? own(set, member) : Need.FIRST_VERDICT;
    }
    if (comparison.nextLook() != null) {
      return comparison.provisional() ? Need.FIRST_VERDICT : Need.VERDICT;
    }
    return own(set, member);
  }

  /** What is open about a case whose comparison is not. */
  private Need own(SetRun set, CaseRun member) {
    if (member.blocks() < member.planned().forks().least()) {
      return Need.NOTHING;
    }
    if (!sufficiency.gates(set, member).isDone()) {
      return Need.LIMIT;
    }
    return sufficiency.precision(set, member).isDone() ? Need.NOTHING : Need.PRECISION;
  }

  private @Nullable FurtherBlocks further(
      SetRun set, CaseRun member, Need need, @Nullable Comparison comparison) {
    return switch (need) {
      case FIRST_VERDICT -> untilLook(member);
      case VERDICT -> comparison == null ? null : comparison.furtherBlocks();
      case LIMIT -> forks(sufficiency.gates(set, member));
      case PRECISION -> forks(sufficiency.precision(set, member));
      default -> null;
    };
  }

  private @Nullable FurtherBlocks untilLook(CaseRun member) {
    Integer look = sufficiency.firstLook(member);
    return look == null || look <= member.blocks()
        ? null
        : new FurtherBlocks(look - member.blocks(), false);
  }

  private static FurtherBlocks forks(Outlook outlook) {
    return new FurtherBlocks(outlook.blocksToDecision(), false);
  }

  private static Ratio ratio(Comparison comparison) {
    ConfidenceInterval interval = comparison.interval();
    return new Ratio(
        comparison.ratio(),
        interval == null
            ? null
            : new Interval(interval.lower(), interval.upper(), interval.level()));
  }

  private static Shown shown(Comparison comparison) {
    if (comparison.provisional()) {
      return Shown.NOTHING;
    }
    return switch (comparison.verdict()) {
      case FASTER -> Shown.FASTER;
      case SLOWER -> Shown.SLOWER;
      case SAME -> Shown.SAME;
      case INCONCLUSIVE, WARM_UP_DEPENDENT -> Shown.INCONCLUSIVE;
    };
  }
}
