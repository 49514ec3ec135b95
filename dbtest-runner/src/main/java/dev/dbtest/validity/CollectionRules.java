package dev.dbtest.validity;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds comparisons in which one side pays for its garbage and the other, which makes garbage as
 * well, ends before a collector comes. Where one side allocates nothing, that it pays nothing is
 * what was to be measured.
 */
final class CollectionRules {

  /** An operation that allocates less makes no garbage of its own; see the gates for bytes. */
  private static final double LEAST_BYTES = 8;

  private final Map<String, Sides> byGroup = new LinkedHashMap<>();

  /** Looks at a comparison. */
  void add(BenchmarkResult result, BenchmarkResult reference) {
    if (!allocates(result) || !allocates(reference)) {
      return;
    }
    Collections own = collections(result);
    Collections others = collections(reference);
    if (own == Collections.ALWAYS && others == Collections.NEVER) {
      note(result, reference);
    } else if (own == Collections.NEVER && others == Collections.ALWAYS) {
      note(reference, result);
    }
  }

  private void note(BenchmarkResult collecting, BenchmarkResult spared) {
    Sides sides = byGroup.computeIfAbsent(collecting.id().className(), group -> new Sides());
    sides.collecting.add(name(collecting.id()));
    sides.spared.add(name(spared.id()));
  }

  /** One warning a group. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    byGroup.forEach(
        (group, sides) ->
            problems.add(
                Problem.warning(
                    group,
                    "garbage was collected while "
                        + String.join(", ", sides.collecting)
                        + " ran and never while "
                        + String.join(", ", sides.spared)
                        + " did, though both allocate, so one side pays for its garbage and the"
                        + " other does not.",
                    "Give longer rounds with --round-time, or forks a smaller heap.")));
    return problems;
  }

  private static String name(CaseId id) {
    return id.row().isNone() ? id.method() : id.method() + " at " + id.row().name();
  }

  private static boolean allocates(BenchmarkResult result) {
    return result.forks().stream()
        .allMatch(
            fork -> fork.metric(Metric.ALLOCATION).map(Metric::mean).orElse(0.0) >= LEAST_BYTES);
  }

  private static Collections collections(BenchmarkResult result) {
    boolean all = !result.forks().isEmpty();
    boolean none = all;
    for (Fork fork : result.forks()) {
      double count = fork.metric("gc.count").map(Metric::mean).orElse(Double.NaN);
      all &= count > 0;
      none &= count == 0;
    }
    if (none) {
      return Collections.NEVER;
    }
    return all ? Collections.ALWAYS : Collections.SOMETIMES;
  }

  private enum Collections {
    NEVER,
    SOMETIMES,
    ALWAYS
  }

  private static final class Sides {
    private final Set<String> collecting = new LinkedHashSet<>();
    private final Set<String> spared = new LinkedHashSet<>();
  }
}
