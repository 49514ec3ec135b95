package dev.dbtest.execute.benchmarks;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.WarmupWindow;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.plan.benchmarks.ComparisonSet;
import dev.dbtest.stats.LevelSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds how long cases must warm up and, where that was left open, which clock they are compared
 * by, before anything is measured; both are then frozen for the run. Cases that are compared with
 * each other share the longest of their warm-ups, so that none has an advantage, and one clock.
 *
 * <p>A run that continues another takes over how long its forks warmed up, and their clock.
 */
final class WarmupSearch {

  /**
   * The most that is spent: what does not reach a level in this time may need seconds or minutes,
   * and is better told than waited for.
   */
  static final int MOST_ROUNDS = Pilot.ROUNDS - 10;

  /** After so many runs a pilot looks whether a level that is remembered is still there. */
  private static final int USES_OF_A_LEVEL = 10;

  /** The same where no level was found: that may have been the machine's fault. */
  private static final int USES_OF_A_LIMIT = 2;

  private static final int MOST_PILOTS = 2;

  private final Forks forks;
  private final ForkLedger ledger;
  private final WarmupMemory memory;
  private final Function<BenchmarkCase, String> origin;
  private final RunListener listener;
  private final Cancellation cancellation;
  private final LongSupplier nanoTime;
  private final Map<CaseId, @Nullable Fork> seen = new HashMap<>();
  private int pilots;

  /**
   * Searches for the cases of a run.
   *
   * @param forks runs pilots
   * @param ledger knows the forks of a run that this one continues
   * @param memory what earlier runs have found
   * @param origin what a case's warm-up is found for: classes, JVM, options, machine
   * @param listener told of pilots
   * @param cancellation ends the search
   * @param nanoTime a clock that only goes forward, in nanoseconds
   */
  WarmupSearch(
      Forks forks,
      ForkLedger ledger,
      WarmupMemory memory,
      Function<BenchmarkCase, String> origin,
      RunListener listener,
      Cancellation cancellation,
      LongSupplier nanoTime) {
    this.forks = forks;
    this.ledger = ledger;
    this.memory = memory;
    this.origin = origin;
    this.listener = listener;
    this.cancellation = cancellation;
    this.nanoTime = nanoTime;
  }

  /** The plan with the warm-up of every case decided. */
  BenchmarkPlan settle(BenchmarkPlan plan) {
    Map<CaseId, FoundWarmup> found = new LinkedHashMap<>();
    Map<CaseId, ScoreClock> clocks = new LinkedHashMap<>();
    for (ComparisonSet set : plan.comparisonSets()) {
      settle(set, found);
      settleClock(set, clocks);
    }
    if (found.isEmpty() && clocks.isEmpty()) {
      return plan;
    }
    memory.keep();
    List<BenchmarkCase> cases = new ArrayList<>();
    for (BenchmarkCase planned : plan.cases()) {
      FoundWarmup warmup = found.get(planned.id());
      BenchmarkSettings settings = planned.settings();
      if (warmup != null) {
        settings = settings.withWarmup(warmup.rounds(), warmup.window());
      }
      cases.add(
          planned.withSettings(
              settings.withClock(clocks.getOrDefault(planned.id(), settings.clock()))));
    }
    return new BenchmarkPlan(cases, plan.problems());
  }

  private void settle(ComparisonSet set, Map<CaseId, FoundWarmup> found) {
    Map<CaseId, FoundWarmup> own = new LinkedHashMap<>();
    int longest = 0;
    int measured = 0;
    for (BenchmarkCase member : set.members()) {
      if (member.settings().window() == WarmupWindow.SOUGHT) {
        FoundWarmup warmup = cancellation.isRequested() ? limit(0) : ofCase(member);
        own.put(member.id(), warmup);
        longest = Math.max(longest, warmup.rounds());
        measured = Math.max(measured, roundsOfEarlierForks(member));
      }
    }
    int rounds = measured > 0 ? measured : longest;
    own.forEach(
        (id, warmup) ->
            found.put(
                id,
                new FoundWarmup(
                    rounds,
                    warmup.isFound() && warmup.rounds() <= rounds
                        ? WarmupWindow.FOUND
                        : WarmupWindow.CAPPED)));
  }

  /** Decides on one clock for all members that leave it open. */
  private void settleClock(ComparisonSet set, Map<CaseId, ScoreClock> clocks) {
    List<CaseId> open = new ArrayList<>();
    List<ClockChoice.Evidence> evidence = new ArrayList<>();
    ScoreClock before = null;
    for (BenchmarkCase member : set.members()) {
      if (member.settings().clock() == ScoreClock.SOUGHT) {
        open.add(member.id());
        before = ledger.clock(member.id()).orElse(before);
      } else {
        // Compared with a case of another mode, say, whose times are of the wall.
        evidence.add(ClockChoice.Evidence.UNFIT);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    for (BenchmarkCase member : set.members()) {
      if (before == null && !evidence.contains(ClockChoice.Evidence.UNFIT)) {
        evidence.add(ClockChoice.of(pilotOf(member), member.settings()));
      }
    }
    ScoreClock clock = before == null ? ClockChoice.of(evidence) : before;
    for (CaseId id : open) {
      clocks.put(id, clock);
      if (ledger.clock(id).isEmpty()) {
        ledger.decided(id, clock);
      }
    }
  }

  /** What the last pilot of a case recorded; it is run now if the warm-up needed none. */
  private @Nullable Fork pilotOf(BenchmarkCase member) {
    if (!seen.containsKey(member.id()) && !cancellation.isRequested()) {
      pilot(member);
    }
    return seen.get(member.id());
  }

  private Pilot.Seen pilot(BenchmarkCase planned) {
    Pilot.Seen shown = Pilot.run(forks, planned, --pilots, listener, nanoTime);
    seen.put(planned.id(), shown.fork());
    return shown;
  }

  /** How long the forks of the run that this one continues warmed up; 0 if there are none. */
  private int roundsOfEarlierForks(BenchmarkCase member) {
    Optional<ForkEnd> end = ledger.find(new ForkKey(member.id(), ForkKey.Stage.FIRST, 1, 1));
    return end.isPresent() && end.get() instanceof ForkEnd.Measured fork
        ? fork.fork().warmup().size()
        : 0;
  }

  private FoundWarmup ofCase(BenchmarkCase planned) {
    String name = planned.module() + ' ' + planned.build() + ' ' + planned.id().text();
    String from = origin.apply(planned);
    Optional<WarmupMemory.Known> known =
        from.isEmpty() ? Optional.empty() : memory.recall(name, from);
    if (known.isPresent() && !isDue(known.get())) {
      WarmupMemory.Known now = known.get();
      memory.remember(
          name, from, new WarmupMemory.Known(now.rounds(), now.found(), now.uses() + 1));
      return warmup(now);
    }
    Optional<FoundWarmup> found = search(planned, known.map(WarmupSearch::warmup));
    if (found.isPresent() && !from.isEmpty()) {
      FoundWarmup warmup = found.get();
      memory.remember(name, from, new WarmupMemory.Known(warmup.rounds(), warmup.isFound(), 0));
    }
    return found.orElseGet(() -> limit(0));
  }

  private static boolean isDue(WarmupMemory.Known known) {
    return known.uses() >= (known.found() ? USES_OF_A_LEVEL : USES_OF_A_LIMIT);
  }

  private static FoundWarmup warmup(WarmupMemory.Known known) {
    return new FoundWarmup(
        known.rounds(), known.found() ? WarmupWindow.FOUND : WarmupWindow.CAPPED);
  }

  /**
   * Runs a pilot, and a second one where the first does not come to rest. Empty if a pilot failed
   * or was cut off, which says nothing.
   */
  private Optional<FoundWarmup> search(BenchmarkCase planned, Optional<FoundWarmup> remembered) {
    int rounds = 0;
    for (int number = 1; number <= MOST_PILOTS && !cancellation.isRequested(); number++) {
      double[] nanos = pilot(planned).nanos();
      rounds = nanos.length;
      if (rounds == 0 || cancellation.isRequested()) {
        return Optional.empty();
      }
      if (remembered.isPresent()
          && remembered.get().isFound()
          && LevelSearch.isLevelFrom(remembered.get().rounds(), nanos)) {
        return remembered;
      }
      OptionalInt level = LevelSearch.roundsBeforeLevel(nanos);
      if (level.isPresent()) {
        return Optional.of(new FoundWarmup(level.getAsInt(), WarmupWindow.FOUND));
      }
      if (rounds < LevelSearch.FEWEST_TO_TELL) {
        // An operation takes so long that a second pilot would see no more than this one.
        break;
      }
    }
    return Optional.of(limit(rounds));
  }

  /** The warm-up of a case without a level: two seconds, but never fewer than the least rounds. */
  private static FoundWarmup limit(int roundsInPilot) {
    int inTwoSeconds = roundsInPilot * MOST_ROUNDS / Pilot.ROUNDS;
    return new FoundWarmup(Math.max(LevelSearch.FEWEST_ROUNDS, inTwoSeconds), WarmupWindow.CAPPED);
  }
}
