package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides what each case is compared with. */
final class References {

  /** The name, among a row's values, for the build that the case belongs to. */
  static final String BUILD = BenchmarkResult.BUILD;

  private References() {}

  /** Compares with what the command names, or with the baselines that groups declare. */
  static BenchmarkPlan choose(List<BenchmarkCase> cases, @Nullable BaselineChoice choice) {
    Map<CaseId, CaseId> references = new HashMap<>();
    for (BenchmarkCase planned : cases) {
      CaseId reference =
          choice instanceof BaselineChoice.OfParameter parameter
              ? sameWith(planned.id(), parameter)
              : baselineOfGroup(planned, cases, choice);
      if (reference != null && !reference.equals(planned.id())) {
        references.put(planned.id(), reference);
      }
    }
    Set<CaseId> known = new HashSet<>();
    cases.forEach(planned -> known.add(planned.id()));
    references.values().retainAll(known);
    List<BenchmarkCase> marked = marked(cases, references);
    if (choice != null) {
      marked = marked.stream().map(References::withoutRatio).toList();
    }
    return new BenchmarkPlan(marked, problems(cases, references, choice));
  }

  /**
   * Adds each case once more, in the other build if it is there, and compares the two.
   *
   * @param listings what JMH lists in this build, by module
   */
  static BenchmarkPlan betweenBuilds(
      List<BenchmarkCase> cases, OtherListings against, Map<String, ModuleListing> listings) {
    List<BenchmarkCase> both = new ArrayList<>();
    List<BenchmarkCase> added = new ArrayList<>();
    for (BenchmarkCase planned : cases) {
      if (planned.endsAtOnce().isPresent()) {
        both.add(planned.asBaseline(false));
      } else if (!against.has(planned)) {
        both.add(withoutRatio(planned).asBaseline(false));
        added.add(planned);
      } else {
        CaseId other = inBuild(planned.id(), against.build());
        both.add(
            new BenchmarkCase(
                other,
                planned.target(),
                planned.module(),
                against.build(),
                planned.displayName(),
                planned.tags(),
                true,
                null,
                planned.settings(),
                planned.forks(),
                // Limits do not apply to the other build.
                Limits.NONE,
                planned.operations(),
                null,
                planned.jmhName()));
        both.add(withoutRatio(planned).asBaseline(false).comparedWith(other));
      }
    }
    return new BenchmarkPlan(both, against.differences(added, listings));
  }

  /** The limit of a ratio is about the author's own baseline, and about no other reference. */
  private static BenchmarkCase withoutRatio(BenchmarkCase planned) {
    Limits limits = planned.limits();
    return planned.withLimits(new Limits(null, limits.maxNanos(), limits.maxBytes()));
  }

  private static CaseId inBuild(CaseId id, String build) {
    return id.withRow(id.row().with(BUILD, build));
  }

  private static @Nullable CaseId sameWith(CaseId id, BaselineChoice.OfParameter parameter) {
    if (!id.row().values().containsKey(parameter.name())) {
      return null;
    }
    return id.withRow(id.row().with(parameter.name(), parameter.value()));
  }

  private static @Nullable CaseId baselineOfGroup(
      BenchmarkCase planned, List<BenchmarkCase> cases, @Nullable BaselineChoice choice) {
    return cases.stream()
        .filter(other -> other.id().className().equals(planned.id().className()))
        .filter(other -> other.id().row().equals(planned.id().row()))
        .filter(
            other ->
                choice instanceof BaselineChoice.OfMethod method
                    ? other.id().method().equals(method.method())
                    : other.baseline())
        .map(BenchmarkCase::id)
        .findFirst()
        .orElse(null);
  }

  private static List<BenchmarkCase> marked(
      List<BenchmarkCase> cases, Map<CaseId, CaseId> references) {
    return cases.stream()
        .map(planned -> planned.comparedWith(references.get(planned.id())))
        .map(planned -> planned.asBaseline(references.containsValue(planned.id())))
        .toList();
  }

  private static List<Problem> problems(
      List<BenchmarkCase> cases, Map<CaseId, CaseId> references, @Nullable BaselineChoice choice) {
    if (choice == null || !references.isEmpty() || cases.isEmpty()) {
      return List.of();
    }
    Set<String> near = new TreeSet<>();
    String subject;
    if (choice instanceof BaselineChoice.OfParameter parameter) {
      subject = "--baseline param:" + parameter.name() + "=" + parameter.value();
      for (BenchmarkCase planned : cases) {
        planned
            .id()
            .row()
            .values()
            .forEach((name, value) -> near.add("param:" + name + "=" + value));
      }
    } else {
      subject = "--baseline " + ((BaselineChoice.OfMethod) choice).method();
      cases.forEach(planned -> near.add(planned.id().method()));
    }
    String remedy =
        near.isEmpty()
            ? "No selected benchmark has parameters."
            : "Choose one of: " + String.join(", ", near) + ".";
    return List.of(Problem.error(subject, "no selected case can be compared with it.", remedy));
  }
}
