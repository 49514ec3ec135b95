package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts two stored runs side by side: each benchmark of the new one behind the same benchmark of the
 * old one, which becomes its reference. They are the same if class, method, mode and parameters
 * are. Where one side does not say how many operations its rounds had, the times of both are taken
 * without.
 */
public final class StoredRuns {

  private static final int MOST_NAMES = 5;

  /** What is gone and what is new may be the same. */
  static final String RENAMED = "If one has a new name since, --renamed OLD=NEW compares it.";

  private final StoredRun before;
  private final StoredRun after;
  private final Counterparts old;

  /**
   * Takes two runs.
   *
   * @param before the run to compare with
   * @param after the run that is compared; has another name
   */
  public StoredRuns(StoredRun before, StoredRun after) {
    this.before = before;
    this.after = after;
    this.old = new Counterparts(before.run().benchmarks(), after.run().benchmarks());
  }

  /**
   * The benchmarks of both runs, in the order of the new one. What the old one has beyond it is
   * named by {@link #problems}.
   */
  public List<BenchmarkResult> benchmarks() {
    List<BenchmarkResult> both = new ArrayList<>();
    String column = column();
    for (BenchmarkResult result : after.run().benchmarks()) {
      BenchmarkResult reference = old.of(result);
      CaseId id = in(after, result.id(), column);
      if (reference == null) {
        both.add(as(result, id, false, null));
        continue;
      }
      CaseId other = in(before, result.id(), column);
      CountedSides sides = CountedSides.of(reference, result);
      if (reference.outcome().status() == Status.PASSED) {
        both.add(as(sides.reference(), other, true, null));
      }
      both.add(as(sides.variant(), id, false, other));
    }
    return both;
  }

  /** What a reader should know before trusting the comparison. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    told(before, problems);
    told(after, problems);
    List<String> machines =
        Machines.differences(before.run().environment().facts(), after.run().environment().facts());
    if (!machines.isEmpty()) {
      problems.add(
          Problem.warning(
              names(),
              "the runs are from different machines or JVMs (%s), so a ratio tells of these as much as of the code."
                  .formatted(String.join("; ", machines)),
              "To compare code, measure both builds in one run: dbtest bench --against OLD.jar."));
    }
    settings(problems);
    missing(problems);
    return problems;
  }

  /** Repeats the problems that a run reported itself; its errors are not errors of this command. */
  private static void told(StoredRun stored, List<Problem> problems) {
    for (Problem problem : stored.run().problems()) {
      problems.add(
          Problem.warning(
              stored.name() + ": " + problem.subject(), problem.message(), problem.remedy()));
    }
  }

  private void settings(List<Problem> problems) {
    List<String> different = new ArrayList<>();
    for (BenchmarkResult result : after.run().benchmarks()) {
      BenchmarkResult reference = old.of(result);
      if (reference != null) {
        String differences =
            String.join(", ", SettingsDifference.of(reference.settings(), result.settings()));
        if (!differences.isEmpty()) {
          different.add(result.id().text() + " (" + differences + ")");
        }
      }
    }
    if (!different.isEmpty()) {
      problems.add(
          Problem.warning(
              names(),
              "measured with different settings: " + some(different, 1) + ".",
              "Measure both with the same settings."));
    }
  }

  private void missing(List<Problem> problems) {
    Set<BenchmarkResult> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (BenchmarkResult result : after.run().benchmarks()) {
      BenchmarkResult counterpart = old.of(result);
      if (counterpart != null) {
        found.add(counterpart);
      }
    }
    List<String> names =
        before.run().benchmarks().stream()
            .filter(result -> !found.contains(result))
            .map(result -> result.id().text())
            .toList();
    if (!names.isEmpty()) {
      problems.add(
          Problem.warning(
              after.name(),
              "lacks benchmarks that %s has: %s.".formatted(before.name(), some(names, MOST_NAMES)),
              found.size() < after.run().benchmarks().size() ? RENAMED : ""));
    }
  }

  private static String some(List<String> names, int most) {
    List<String> first = names.subList(0, Math.min(most, names.size()));
    int more = names.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
  }

  private String names() {
    return before.name() + ", " + after.name();
  }

  /** A name for a column that no parameter has already. */
  private String column() {
    boolean taken =
        after.run().benchmarks().stream()
            .anyMatch(result -> result.id().row().values().containsKey("run"));
    return taken ? "stored run" : "run";
  }

  private static CaseId in(StoredRun stored, CaseId id, String column) {
    return id.withRow(id.row().with(column, stored.name()));
  }

  private static BenchmarkResult as(
      BenchmarkResult result, CaseId id, boolean baseline, @Nullable CaseId reference) {
    return new BenchmarkResult(
        id,
        result.displayName(),
        result.tags(),
        baseline,
        result.settings(),
        // Limits were kept, or not, when it was measured.
        Limits.NONE,
        result.outcome(),
        result.forks(),
        ForkPlan.fixed(Math.max(1, result.forks().size())),
        reference,
        null,
        result.jmhName());
  }
}
