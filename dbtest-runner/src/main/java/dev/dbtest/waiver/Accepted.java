package dev.dbtest.waiver;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes that were accepted.
 *
 * @param changes in the order of the list
 */
public record Accepted(List<AcceptedChange> changes) {

  /** Nothing was accepted. */
  public static final Accepted NONE = new Accepted(List.of());

  /**
   * The place of a change moves by a run or two when more runs are known. Two changes are at least
   * three runs apart, so this never takes one for the other.
   */
  private static final int MOST_BETWEEN = 2;

  /** Copies the list. */
  public Accepted {
    changes = List.copyOf(changes);
  }

  /**
   * The acceptance that is about a change; {@code null} if there is none. It holds in one direction
   * only: a benchmark that got faster there has not been accepted as a slower one.
   *
   * @param name the benchmark
   * @param at when the first run after the change began
   * @param ratio time after over time before
   * @param runs when the runs of the benchmark began
   */
  public @Nullable AcceptedChange of(String name, Instant at, double ratio, List<Instant> runs) {
    for (AcceptedChange change : changes) {
      if (change.name().equals(name)
          && change.ratio() > 1 == ratio > 1
          && between(change.at(), at, runs) <= MOST_BETWEEN) {
        return change;
      }
    }
    return null;
  }

  /** How many runs began after the earlier and not after the later of two. */
  private static int between(Instant one, Instant other, List<Instant> runs) {
    Instant first = one.isBefore(other) ? one : other;
    Instant last = one.isBefore(other) ? other : one;
    int count = 0;
    for (Instant run : runs) {
      count += run.isAfter(first) && !run.isAfter(last) ? 1 : 0;
    }
    return count;
  }
}
