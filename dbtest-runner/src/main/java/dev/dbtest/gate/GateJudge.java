package dev.dbtest.gate;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.LimitAlarm;
import dev.dbtest.stats.LimitCheck;
import dev.dbtest.stats.LimitConfirmation;
import dev.dbtest.stats.Statistics;
import dev.dbtest.stats.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what became of the gates of a run, once all its forks are measured. */
public final class GateJudge {

  private final Statistics statistics;
  private final ComparisonPlan plan;
  private final GateKeeper keeper;

  /**
   * A judge that uses the plan with which the run was measured.
   *
   * @param statistics does the computations; may be shared
   */
  public GateJudge(Statistics statistics, ComparisonPlan plan) {
    this.statistics = statistics;
    this.plan = plan;
    this.keeper = new GateKeeper(statistics, plan);
  }

  /**
   * What the verdict of a comparison means for the command's gate.
   *
   * @param comparison what the first forks say, by the plan of this judge
   * @param confirmation what fresh forks say; null if there are none
   * @param forks how many forks the case was to have
   */
  public GateOutcome regression(
      CaseId id,
      CaseId reference,
      Gate.Regression gate,
      Comparison comparison,
      @Nullable Confirmation confirmation,
      ForkPlan forks) {
    GateState state = state(gate, comparison, confirmation);
    @Nullable Double detectable = null;
    if (state == GateState.OPEN && confirmation == null && comparison.spread() != null) {
      double noise = keeper.smallestDetectable(comparison.spread(), forks);
      if (noise > 1 + plan.equivalence()) {
        state = GateState.TOO_NOISY;
        // What is seen in spite of the noise must still lie beyond the gate.
        detectable = (1 + gate.share()) * noise;
      }
    }
    return confirmation == null
        ? new GateOutcome(
            id,
            reference,
            gate,
            gate.limit(),
            state,
            comparison.ratio(),
            comparison.interval(),
            comparison.blocksUsed(),
            false,
            detectable)
        : new GateOutcome(
            id,
            reference,
            gate,
            gate.limit(),
            state,
            confirmation.ratio(),
            confirmation.interval(),
            confirmation.blocks(),
            true,
            null);
  }

  private static GateState state(
      Gate.Regression gate, Comparison comparison, @Nullable Confirmation confirmation) {
    Verdict verdict = confirmation == null ? comparison.verdict() : confirmation.verdict();
    return switch (verdict) {
      // Without fresh forks an alarm is no more than that.
      case SLOWER -> confirmation == null ? GateState.OPEN : GateState.BROKEN;
      case FASTER, SAME -> GateState.KEPT;
      case WARM_UP_DEPENDENT -> GateState.WARM_UP_DEPENDENT;
      case INCONCLUSIVE -> {
        ConfidenceInterval interval = comparison.interval();
        boolean below =
            confirmation == null
                && !comparison.provisional()
                && interval != null
                && interval.upper() <= 1 + gate.share();
        yield below ? GateState.KEPT : GateState.OPEN;
      }
    };
  }

  /** Answers the questions in order; together, since their alarms are confirmed together. */
  public List<GateOutcome> judge(List<GateQuestion> questions) {
    List<GateOutcome> outcomes = new ArrayList<>();
    List<Alarm> alarms = new ArrayList<>();
    for (GateQuestion question : questions) {
      Optional<GateSample> first = question.first();
      if (first.isEmpty()) {
        outcomes.add(GateOutcome.unmeasured(question.id(), question.about(), question.gate()));
        continue;
      }
      LimitCheck check = keeper.check(first.get(), question.own().forkPlan());
      Optional<GateSample> fresh = question.fresh();
      if (check.standing() == LimitCheck.Standing.ABOVE && fresh.isPresent()) {
        alarms.add(new Alarm(outcomes.size(), question, fresh.get()));
      }
      outcomes.add(firstStage(question, first.get(), check));
    }
    confirm(alarms, outcomes);
    return List.copyOf(outcomes);
  }

  private GateOutcome firstStage(GateQuestion question, GateSample sample, LimitCheck check) {
    boolean kept = check.standing() == LimitCheck.Standing.WITHIN;
    GateState state = kept ? GateState.KEPT : GateState.OPEN;
    @Nullable Double detectable = null;
    if (check.standing() == LimitCheck.Standing.OPEN
        && question.gate() instanceof Gate.MaxRatio ratio
        && check.spread() != null) {
      double noise = keeper.smallestDetectable(check.spread(), question.own().forkPlan());
      if (ratio.limit() > 1 && noise > ratio.limit()) {
        state = GateState.TOO_NOISY;
        detectable = ratio.limit() * noise;
      }
    }
    return new GateOutcome(
        question.id(),
        question.about(),
        question.gate(),
        sample.allowed(question.gate()),
        state,
        sample.shown(check.mean()),
        sample.shown(check.interval()),
        check.used(),
        false,
        detectable);
  }

  private void confirm(List<Alarm> alarms, List<GateOutcome> outcomes) {
    List<LimitAlarm> all = new ArrayList<>();
    for (Alarm alarm : alarms) {
      List<Double> fresh = new ArrayList<>();
      for (double value : alarm.sample.values()) {
        fresh.add(value);
      }
      all.add(new LimitAlarm(fresh, alarm.sample.limit()));
    }
    List<LimitConfirmation> answers = statistics.confirmLimits(all);
    for (int i = 0; i < answers.size(); i++) {
      Alarm alarm = alarms.get(i);
      LimitConfirmation answer = answers.get(i);
      GateState state =
          switch (answer.agreement()) {
            case CONFIRMED -> GateState.BROKEN;
            case CONTRADICTED -> GateState.WARM_UP_DEPENDENT;
            case NOT_SHOWN_AGAIN, UNTESTED -> GateState.OPEN;
          };
      outcomes.set(
          alarm.index,
          new GateOutcome(
              alarm.question.id(),
              alarm.question.about(),
              alarm.question.gate(),
              alarm.sample.allowed(alarm.question.gate()),
              state,
              alarm.sample.shown(answer.mean()),
              alarm.sample.shown(answer.interval()),
              answer.blocks(),
              true,
              null));
    }
  }

  private record Alarm(int index, GateQuestion question, GateSample sample) {}
}
