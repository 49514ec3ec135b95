package dev.dbtest.gate;

import dev.dbtest.model.CaseId;
import dev.dbtest.stats.ConfidenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * What became of a gate. Numbers are in the gate's unit: ratios of time for {@link Gate.Regression}
 * and {@link Gate.MaxRatio}, nanoseconds for {@link Gate.MaxTime}, bytes for {@link Gate.MaxBytes},
 * bytes beyond the reference for {@link Gate.Allocation}.
 *
 * @param id the case
 * @param reference what it is compared with; null if the gate is about the case alone
 * @param gate the gate
 * @param allowed the limit
 * @param state what is known
 * @param measured what was measured; null if nothing was
 * @param interval the interval that decided; null if there are too few forks for one
 * @param blocks forks, or blocks of a comparison, that it rests on
 * @param fresh whether these are fresh ones that confirm or contradict an alarm
 * @param detectable the smallest ratio that the planned forks would show in four of five runs; null
 *     unless the state is TOO_NOISY
 */
public record GateOutcome(
    CaseId id,
    @Nullable CaseId reference,
    Gate gate,
    double allowed,
    GateState state,
    @Nullable Double measured,
    @Nullable ConfidenceInterval interval,
    int blocks,
    boolean fresh,
    @Nullable Double detectable) {

  /** A gate about something that was not measured. */
  static GateOutcome unmeasured(CaseId id, @Nullable CaseId reference, Gate gate) {
    return new GateOutcome(
        id, reference, gate, gate.limit(), GateState.UNMEASURED, null, null, 0, false, null);
  }
}
