package dev.dbtest.execute.benchmarks;

import dev.dbtest.gate.Gate;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Mode;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.stats.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Measures differences, and limits that seem to be exceeded, once more, on fresh forks with a
 * longer warm-up. Their number is fixed beforehand, so what they show is free of the bias of
 * stopping early.
 */
final class ConfirmationStage {

  /** Blocks of a confirmation. */
  private static final int BLOCKS = 6;

  private static final Duration WARMUP = Duration.ofSeconds(5);
  private static final Duration MEASUREMENT = Duration.ofSeconds(1);
  private static final int WARMUP_ROUNDS = 5;

  /** How many times longer the warm-up becomes for a case that already has a long one. */
  private static final int FACTOR = 3;

  private final Sufficiency sufficiency;
  private final StoppingOptions.Confirm confirm;

  ConfirmationStage(Sufficiency sufficiency, StoppingOptions.Confirm confirm) {
    this.sufficiency = sufficiency;
    this.confirm = confirm;
  }

  /** One block for each set with a difference to confirm; empty when all are done. */
  List<Block> next(List<SetRun> sets) {
    List<Block> blocks = new ArrayList<>();
    for (SetRun set : sets) {
      if (set.blocks(ForkKey.Stage.CONFIRMATION) < BLOCKS) {
        Set<BenchmarkCase> members = new LinkedHashSet<>();
        for (CaseRun member : set.alive()) {
          List<Gate> gates = sufficiency.alarms(set, member);
          if (isAlarm(set, member) || gates.stream().anyMatch(Gate::needsReference)) {
            set.referenceOf(member).ifPresent(reference -> members.add(reference.planned()));
            members.add(member.planned());
          } else if (!gates.isEmpty()) {
            members.add(member.planned());
          }
        }
        if (!members.isEmpty()) {
          blocks.add(
              new Block(
                  set,
                  List.copyOf(members),
                  ForkKey.Stage.CONFIRMATION,
                  planned -> longer(planned.settings())));
        }
      }
    }
    return blocks;
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

  /** Settings with at least five seconds of warm-up and one of measurement. */
  static BenchmarkSettings longer(BenchmarkSettings settings) {
    if (settings.mode() == Mode.SINGLE_SHOT) {
      // Single shots have no warm-up that could have been too short.
      return settings;
    }
    Duration warmup =
        longest(
            WARMUP, settings.warmupTime().multipliedBy(settings.warmupRounds() * (long) FACTOR));
    Duration round = longest(settings.roundTime(), MEASUREMENT.dividedBy(settings.rounds()));
    return new BenchmarkSettings(
        settings.mode(),
        settings.threads(),
        WARMUP_ROUNDS,
        warmup.dividedBy(WARMUP_ROUNDS),
        settings.rounds(),
        round,
        settings.jvm(),
        settings.jvmArgs(),
        settings.profilers(),
        settings.window());
  }

  private static Duration longest(Duration left, Duration right) {
    return left.compareTo(right) >= 0 ? left : right;
  }
}
