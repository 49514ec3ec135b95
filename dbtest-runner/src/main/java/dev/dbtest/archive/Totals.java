package dev.dbtest.archive;

import dev.dbtest.model.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many cases of a run ended in which way.
 *
 * @param byStatus counts above 0
 */
public record Totals(Map<Status, Integer> byStatus) {

  /** Copies the counts. */
  public Totals {
    Map<Status, Integer> copy = new EnumMap<>(Status.class);
    copy.putAll(byStatus);
    byStatus = copy;
  }

  /** Counts statuses. */
  static Totals of(Collection<Status> statuses) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Status status : statuses) {
      counts.merge(status, 1, Integer::sum);
    }
    return new Totals(counts);
  }

  /** How many ended so. */
  public int of(Status status) {
    return byStatus.getOrDefault(status, 0);
  }

  /** All of them. */
  public int all() {
    int all = 0;
    for (int count : byStatus.values()) {
      all += count;
    }
    return all;
  }

  /** How many turned the run red. */
  public int red() {
    return of(Status.FAILED) + of(Status.ERROR) + of(Status.NOT_RUN);
  }
}
