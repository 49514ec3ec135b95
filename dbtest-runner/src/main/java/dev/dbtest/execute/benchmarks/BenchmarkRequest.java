package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.plan.benchmarks.BenchmarkOptions;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which benchmarks are to be run, and how.
 *
 * @param groups the groups of the selected cases
 * @param selected the cases, with their rows
 * @param options what the command says about benchmarks
 * @param stopping when enough is measured
 * @param against name of the other build that every case is compared with; {@code null} for none
 * @param wanted whether the command would select a benchmark that only the other build has, by
 *     JMH's name of it
 * @param seed decides the order of forks
 */
public record BenchmarkRequest(
    List<BenchmarkGroupInfo> groups,
    List<CaseId> selected,
    BenchmarkOptions options,
    StoppingOptions stopping,
    @Nullable String against,
    Predicate<String> wanted,
    long seed) {

  /** Copies the lists. */
  public BenchmarkRequest {
    groups = List.copyOf(groups);
    selected = List.copyOf(selected);
  }
}
