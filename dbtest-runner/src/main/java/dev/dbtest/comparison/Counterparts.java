package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the benchmarks of one run in another: by all that identifies them, and where that finds
 * nothing by what a file of JMH keeps of it, if that leaves no doubt.
 */
final class Counterparts {

  private final Map<BenchmarkKey, BenchmarkResult> exact = new LinkedHashMap<>();
  private final Map<BenchmarkKey, List<BenchmarkResult>> byPlain = new HashMap<>();

  /**
   * Prepares to look for benchmarks of one run.
   *
   * @param searched the benchmarks among which counterparts are looked for
   * @param asking the benchmarks that will ask; what one of them is exactly is nothing to others
   */
  Counterparts(List<BenchmarkResult> searched, List<BenchmarkResult> asking) {
    Set<BenchmarkKey> taken = new HashSet<>();
    asking.forEach(result -> taken.add(BenchmarkKey.of(result)));
    for (BenchmarkResult result : searched) {
      BenchmarkKey key = BenchmarkKey.of(result);
      exact.putIfAbsent(key, result);
      if (!taken.contains(key)) {
        byPlain.computeIfAbsent(key.asJmhWrites(), k -> new ArrayList<>()).add(result);
      }
    }
  }

  /** The counterpart of a benchmark; null if there is none. */
  @Nullable BenchmarkResult of(BenchmarkResult asking) {
    BenchmarkKey key = BenchmarkKey.of(asking);
    BenchmarkResult same = exact.get(key);
    if (same != null) {
      return same;
    }
    List<BenchmarkResult> alike = byPlain.getOrDefault(key.asJmhWrites(), List.of());
    return alike.size() == 1 ? alike.get(0) : null;
  }
}
