package dev.dbtest.summary;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which cases of a group stand together in its table: the methods with the same parameters; or,
 * where a method is compared with itself, all that is compared with the same case.
 */
final class TableBlocks {
  private final Set<CaseId> references = new HashSet<>();

  /** Looks at all cases of the group. */
  TableBlocks(List<BenchmarkResult> results) {
    for (BenchmarkResult result : results) {
      if (isComparedWithItself(result)) {
        references.add(Objects.requireNonNull(result.reference()));
      }
    }
  }

  /** A key that is equal for cases that belong together. */
  String of(BenchmarkResult result) {
    CaseId id = result.id();
    if (isComparedWithItself(result)) {
      return Objects.requireNonNull(result.reference()).text();
    }
    return references.contains(id) ? id.text() : id.row().key();
  }

  private static boolean isComparedWithItself(BenchmarkResult result) {
    CaseId reference = result.reference();
    return reference != null && reference.method().equals(result.id().method());
  }
}
