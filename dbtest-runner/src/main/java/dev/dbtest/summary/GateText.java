package dev.dbtest.summary;

import dev.dbtest.gate.Gate;
import dev.dbtest.gate.GateOutcome;
import dev.dbtest.gate.GateState;
import dev.dbtest.model.CaseId;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Table.Tone;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Describes in words what became of a gate. */
final class GateText {
  private static final int DIGITS = 4;

  private GateText() {}

  /** The state in a word or two. */
  static String word(GateState state) {
    return switch (state) {
      case KEPT -> "kept";
      case BROKEN -> "broken";
      case WARM_UP_DEPENDENT -> "warm-up dependent";
      case OPEN -> "open";
      case TOO_NOISY -> "too noisy";
      case UNMEASURED -> "not measured";
    };
  }

  /** What was measured, what is allowed, and why nothing more is known yet. */
  static Sentence sentence(GateOutcome outcome) {
    String text = word(outcome.state()) + ": " + outcome.id().text() + ' ' + found(outcome);
    return new Sentence(text, outcome.state() == GateState.BROKEN ? Tone.BAD : Tone.CAUTION);
  }

  private static String found(GateOutcome outcome) {
    Gate gate = outcome.gate();
    String reference = reference(outcome);
    if (gate instanceof Gate.MaxTime) {
      return of(outcome, "takes ", GateText::time, "", "@Budget");
    }
    if (gate instanceof Gate.MaxBytes) {
      return of(outcome, "allocates ", GateText::number, " B/op", "@Budget");
    }
    if (gate instanceof Gate.Allocation allocation) {
      return of(
          outcome,
          "allocates ",
          GateText::number,
          " B/op more than " + reference,
          "--fail-on allocation=" + percent(allocation.share()));
    }
    String source =
        gate instanceof Gate.Regression regression
            ? "--fail-on regression=" + percent(regression.share())
            : "@Bench(maxRatio)";
    return of(outcome, "takes ", VerdictText::ratio, "× the time of " + reference, source);
  }

  private static String of(
      GateOutcome outcome, String verb, DoubleFunction<String> number, String unit, String source) {
    String allowed = ", allowed " + number.apply(outcome.allowed()) + " by " + source;
    Double measured = outcome.measured();
    return measured == null
        ? "has no measurement for " + source
        : verb
            + number.apply(measured)
            + unit
            + interval(outcome.interval(), number)
            + allowed
            + because(outcome);
  }

  private static String interval(
      @Nullable ConfidenceInterval interval, DoubleFunction<String> number) {
    // Bytes mostly do not vary, and an interval from 64 to 64 says nothing more.
    return interval == null || number.apply(interval.lower()).equals(number.apply(interval.upper()))
        ? ""
        : " (%s interval %s to %s)"
            .formatted(
                VerdictText.level(interval),
                number.apply(interval.lower()),
                number.apply(interval.upper()));
  }

  private static String because(GateOutcome outcome) {
    String fresh = Numbers.count(outcome.blocks(), "fresh fork");
    return switch (outcome.state()) {
      case KEPT, UNMEASURED -> "";
      case BROKEN -> "; confirmed on " + fresh;
      case WARM_UP_DEPENDENT ->
          "; that is after a longer warm-up on %s, while the first forks exceeded it"
              .formatted(fresh);
      case TOO_NOISY ->
          "; with its noise only a ratio of %s or more can be shown, so raise the limit or calm the machine"
              .formatted(VerdictText.ratio(Objects.requireNonNull(outcome.detectable())));
      case OPEN -> open(outcome, fresh);
    };
  }

  private static String open(GateOutcome outcome, String fresh) {
    if (outcome.fresh()) {
      return "; the first forks exceeded it, and %s do not show it again".formatted(fresh);
    }
    ConfidenceInterval interval = outcome.interval();
    return interval != null && interval.lower() > outcome.allowed()
        ? "; not confirmed, since no fresh forks were run"
        : "; %s cannot tell".formatted(Numbers.count(outcome.blocks(), "fork"));
  }

  private static String reference(GateOutcome outcome) {
    CaseId reference = outcome.reference();
    if (reference == null) {
      return "its baseline";
    }
    if (reference.row().equals(outcome.id().row())) {
      return reference.method();
    }
    return reference.method().equals(outcome.id().method())
        ? reference.row().name()
        : reference.method() + " at " + reference.row().name();
  }

  private static String time(double nanos) {
    return LiveEstimates.time(nanos);
  }

  private static String number(double value) {
    return Numbers.fixed(value, Math.abs(value - Math.rint(value)) < 0.05 ? 0 : 1);
  }

  private static String percent(double share) {
    return Numbers.significant(share * 100, DIGITS - 2).replaceAll("\\.0+$", "") + "%";
  }
}
