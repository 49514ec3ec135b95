package dev.dbtest.gate;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case keeps a gate.
 *
 * @param gate any but {@link Gate.Regression}
 * @param own the case
 * @param reference what it is compared with; null if with nothing, or that was not measured
 */
public record GateQuestion(Gate gate, BenchmarkResult own, @Nullable BenchmarkResult reference) {

  CaseId id() {
    return own.id();
  }

  /** What the gate is about beside the case. */
  @Nullable CaseId about() {
    return gate.needsReference() ? own.reference() : null;
  }

  /** What the forks of the first stage say about it. */
  Optional<GateSample> first() {
    return GateSample.of(
        gate,
        reference == null ? null : new Measured(reference.forks(), reference.settings()),
        new Measured(own.forks(), own.settings()));
  }

  /** What fresh forks say about it; nothing if there are none. */
  Optional<GateSample> fresh() {
    return own.confirmation() == null
        ? Optional.empty()
        : GateSample.of(
            gate,
            fresh(reference),
            new Measured(own.confirmation().forks(), own.confirmation().settings()));
  }

  private static @Nullable Measured fresh(@Nullable BenchmarkResult result) {
    BenchmarkResult.Confirmation confirmation = result == null ? null : result.confirmation();
    return confirmation == null
        ? null
        : new Measured(confirmation.forks(), confirmation.settings());
  }
}
