package dev.dbtest.validity;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Garbage;
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

  private final Map<String, Sides> byGroup = new LinkedHashMap<>();

  /** Looks at a comparison. */
  void add(BenchmarkResult result, BenchmarkResult reference) {
    Garbage own = Garbage.of(result.forks());
    Garbage others = Garbage.of(reference.forks());
    if (own == Garbage.ALWAYS_COLLECTED && others == Garbage.NEVER_COLLECTED) {
      note(result, reference);
    } else if (own == Garbage.NEVER_COLLECTED && others == Garbage.ALWAYS_COLLECTED) {
      note(reference, result);
    }
  }

  private void note(BenchmarkResult collecting, BenchmarkResult spared) {
    Sides sides = byGroup.computeIfAbsent(collecting.id().className(), group -> new Sides());
    sides.collecting.add(name(collecting.id()));
    sides.spared.add(name(spared.id()));
  }

  /** The problems found: one warning per group. */
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

  private static final class Sides {
    private final Set<String> collecting = new LinkedHashSet<>();
    private final Set<String> spared = new LinkedHashSet<>();
  }
}
