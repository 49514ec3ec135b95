package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import java.util.Optional;

/** Tells which of two builds a case is of, where one is compared with the other. */
public final class BuildOf {

  private BuildOf() {}

  /**
   * The build in words, such as {@code "build main~3"} or {@code "this build"}; empty if there is
   * only one.
   */
  public static Optional<String> result(BenchmarkResult result) {
    String other = result.id().row().values().get(BenchmarkResult.BUILD);
    CaseId reference = result.reference();
    if (other != null) {
      return Optional.of("build " + other);
    }
    return reference != null && reference.row().values().containsKey(BenchmarkResult.BUILD)
        ? Optional.of("this build")
        : Optional.empty();
  }
}
