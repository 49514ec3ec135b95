package dev.dbtest.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a parameter can be compared: not every variant need have been measured with every
 * value.
 *
 * @param first what the others are compared with
 * @param later values with a case in common with the first, in their order; not empty
 * @param alone values with none, in their order
 */
public record ComparableValues(StoredRun first, List<StoredRun> later, List<StoredRun> alone) {

  /** Copies the lists. */
  public ComparableValues {
    later = List.copyOf(later);
    alone = List.copyOf(alone);
  }

  /**
   * Compares with the first value that has a case in common with another one.
   *
   * @param values a run for each value, as {@link PivotedRun} makes them
   * @return {@code null} if no two of them have a case in common
   */
  public static @Nullable ComparableValues of(List<StoredRun> values) {
    for (StoredRun first : values) {
      List<StoredRun> later = new ArrayList<>();
      List<StoredRun> alone = new ArrayList<>();
      for (StoredRun other : values) {
        if (!other.name().equals(first.name())) {
          (haveCommonCase(first, other) ? later : alone).add(other);
        }
      }
      if (!later.isEmpty()) {
        return new ComparableValues(first, later, alone);
      }
    }
    return null;
  }

  private static boolean haveCommonCase(StoredRun first, StoredRun other) {
    return new StoredRuns(first, other)
        .benchmarks().stream().anyMatch(result -> result.reference() != null);
  }
}
