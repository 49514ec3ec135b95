package dev.dbtest.summary;

import dev.dbtest.comparison.CpuShare;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Status;
import dev.dbtest.stats.CaseStatistics;
import dev.dbtest.stats.Description;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark case with what its samples say.
 *
 * @param result the case and its samples
 * @param statistics in nanoseconds per operation on the calling thread, whatever the mode; {@code
 *     null} if the case did not pass, so that nobody takes the part that was measured for the whole
 * @param tail times of single operations by percentile rank, as means over the forks, in
 *     nanoseconds; only in sample mode, otherwise empty
 * @param bytesPerOperation bytes that one operation allocates, a mean over the forks; {@code null}
 *     if it was not measured
 * @param settling for what its score holds; {@code null} if it has none
 * @param verdictSettling for what its verdict holds, which is about two cases; {@code null} if it
 *     has none
 * @param compared how it compares with its reference; {@code null} if it has none, or one of the
 *     two was not measured
 */
public record VariantSummary(
    BenchmarkResult result,
    @Nullable CaseStatistics statistics,
    Map<Double, Double> tail,
    @Nullable Double bytesPerOperation,
    @Nullable Settling settling,
    @Nullable Settling verdictSettling,
    @Nullable Compared compared) {

  /** Copies the percentiles. */
  public VariantSummary {
    tail = Map.copyOf(tail);
  }

  /** Its name for reports, with its parameters. */
  public String label() {
    return row().isNone() ? name() : name() + " at " + row().name();
  }

  /** Which case. */
  public CaseId id() {
    return result.id();
  }

  /** The parameters of the case. */
  public ParameterRow row() {
    return result.id().row();
  }

  /** Its name for reports, without parameters. */
  public String name() {
    return result.displayName();
  }

  /** How the case ended. */
  public Status status() {
    return result.outcome().status();
  }

  /** The share of a CPU that each of its threads got; empty if it was not measured. */
  public OptionalDouble cpuShare() {
    return statistics == null
        ? OptionalDouble.empty()
        : CpuShare.of(result.forks(), result.settings());
  }

  /** Operations per second of all threads together; {@code null} if not measured. */
  public @Nullable Double operationsPerSecond() {
    return statistics == null
        ? null
        : (Double) (statistics.operationsPerSecond() * result.settings().threads());
  }

  /**
   * A percentile of time per operation in nanoseconds: of single operations in sample mode, of
   * rounds otherwise; {@code null} if not measured.
   *
   * @param rank 50, 95 or 99
   */
  public @Nullable Double percentile(int rank) {
    Double ofOperations = tail.get((double) rank);
    if (ofOperations != null || statistics == null) {
      return ofOperations;
    }
    Description rounds = statistics.rounds();
    return rank == 50 ? rounds.median() : rank == 95 ? rounds.p95() : rounds.p99();
  }
}
