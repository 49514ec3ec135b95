package dev.dbtest.execute.benchmarks;

import dev.dbtest.gate.Gate;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Mode;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Measures differences, and limits that seem to be exceeded, once more, on fresh forks with a
 * longer warm-up. What they show is free of the bias of stopping early: the first forks are no part
 * of it. It goes on until all alarms of the run are decided together, or have had all their blocks.
 */
final class ConfirmationStage {

  private static final Duration WARMUP = Duration.ofSeconds(5);
  private static final Duration MEASUREMENT = Duration.ofSeconds(2);
  private static final int WARMUP_ROUNDS = 5;

  /** How many times longer the warm-up becomes for a case that already has a long one. */
  private static final int FACTOR = 3;

  private final Sufficiency sufficiency;
  private final StoppingOptions.Confirm confirm;

  ConfirmationStage(Sufficiency sufficiency, StoppingOptions.Confirm confirm) {
    this.sufficiency = sufficiency;
    this.confirm = confirm;
  }

  /** One block for each set with an alarm that is still open; empty when all are done. */
  List<Block> next(List<SetRun> sets) {
    FreshClaims claims = new FreshClaims(sufficiency);
    for (SetRun set : sets) {
      for (CaseRun member : set.alive()) {
        if (isAlarm(set, member)) {
          claims.add(set, member);
        }
        for (Gate gate : sufficiency.alarms(set, member)) {
          claims.add(set, member, gate);
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    claims
        .open()
        .forEach(
            (set, members) -> {
              if (set.blocks(ForkKey.Stage.CONFIRMATION) < Confirmation.MOST_BLOCKS) {
                blocks.add(block(set, members));
              }
            });
    return blocks;
  }

  private static Block block(SetRun set, Set<CaseRun> members) {
    return new Block(
        set,
        members.stream().map(CaseRun::planned).toList(),
        ForkKey.Stage.CONFIRMATION,
        planned -> longer(planned.settings()));
  }

  private boolean isAlarm(SetRun set, CaseRun member) {
    Verdict verdict =
        confirm == StoppingOptions.Confirm.NOTHING
            ? Verdict.INCONCLUSIVE
            : sufficiency
                .comparison(set, member)
                .map(comparison -> comparison.verdict())
                .orElse(Verdict.INCONCLUSIVE);
    return confirm == StoppingOptions.Confirm.SLOWER
        ? verdict == Verdict.SLOWER
        : verdict.isDifference();
  }

  /** Settings with at least five seconds of warm-up and two of measurement. */
  static BenchmarkSettings longer(BenchmarkSettings settings) {
    if (settings.mode() == Mode.SINGLE_SHOT) {
      // Single shots have no warm-up that could have been too short.
      return settings;
    }
    Duration warmup =
        longest(
            WARMUP, settings.warmupTime().multipliedBy(settings.warmupRounds() * (long) FACTOR));
    Duration round = longest(settings.roundTime(), MEASUREMENT.dividedBy(settings.rounds()));
    return settings.withRounds(
        WARMUP_ROUNDS, warmup.dividedBy(WARMUP_ROUNDS), settings.rounds(), round);
  }

  private static Duration longest(Duration left, Duration right) {
    return left.compareTo(right) >= 0 ? left : right;
  }
}
