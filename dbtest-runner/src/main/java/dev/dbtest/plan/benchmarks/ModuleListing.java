package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.ListedBenchmark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What JMH lists on the class path of a module.
 *
 * @param benchmarks its entries
 * @param failure why the list cannot be read; {@code null} if it can
 * @param heap the heap that forks on this JVM start with
 */
public record ModuleListing(
    List<ListedBenchmark> benchmarks, @Nullable Failure failure, StartHeap heap) {

  /** A listing of a JVM of which nothing is known. */
  public ModuleListing(List<ListedBenchmark> benchmarks, @Nullable Failure failure) {
    this(benchmarks, failure, StartHeap.NONE);
  }

  /** Copies the entries. */
  public ModuleListing {
    benchmarks = List.copyOf(benchmarks);
  }

  /** The listing with only the entries of one benchmark: one for each mode. */
  ModuleListing only(CaseId id) {
    return new ModuleListing(
        benchmarks.stream().filter(entry -> entry.isOf(id)).toList(), failure, heap);
  }
}
