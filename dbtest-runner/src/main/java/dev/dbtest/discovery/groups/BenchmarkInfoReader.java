package dev.dbtest.discovery.groups;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.AnnotationNames;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.EncodedNames;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Tags;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the benchmarks of one group. */
final class BenchmarkInfoReader {

  private final ClassFacts type;
  private final List<ClassFacts> chain;
  private final AnnotationReader values;
  private final Tags groupTags;
  private final @Nullable String groupSkipReason;
  private final @Nullable Declared groupSettings;

  /**
   * A reader for one group.
   *
   * @param type the class of the group
   * @param chain the class and its base classes, the base class first
   */
  BenchmarkInfoReader(ClassFacts type, List<ClassFacts> chain, AnnotationReader values) {
    this.type = type;
    this.chain = chain;
    this.values = values;
    Optional<AnnotationFacts> group = type.annotation(AnnotationNames.BENCHMARK_GROUP);
    this.groupTags = values.tags(group, type.name());
    this.groupSkipReason = values.skipReason(type.annotation(AnnotationNames.SKIP), type.name());
    this.groupSettings =
        group.isEmpty() ? null : new DeclaredSettings(values, type.name()).of(group.get());
  }

  Tags groupTags() {
    return groupTags;
  }

  @Nullable String groupSkipReason() {
    return groupSkipReason;
  }

  /**
   * Reads a benchmark.
   *
   * @param name its name: that of its method, or of its thread group
   * @param methods its methods; several for a thread group
   * @param entries the benchmark in JMH's list, once for each of its modes
   */
  BenchmarkInfo read(String name, List<MethodFacts> methods, List<BenchmarkListEntry> entries) {
    CaseId id = CaseId.of(type.name(), name);
    MethodFacts first = methods.get(0);
    Optional<AnnotationFacts> bench = first.annotation(AnnotationNames.BENCH);
    String skipReason = groupSkipReason;
    for (MethodFacts method : methods) {
      String own = values.skipReason(method.annotation(AnnotationNames.SKIP), id.text());
      skipReason = own != null ? own : skipReason;
    }
    return new BenchmarkInfo(
        id,
        EncodedNames.decode(name),
        groupTags.and(values.tags(bench, id)),
        skipReason,
        bench.isPresent() && bench.get().flag("baseline"),
        limits(first, bench, id.text()),
        groupSettings != null
            ? groupSettings
            : new DeclaredSettings(values, id.text()).of(entries, declaredModes(methods)),
        parameters(entries.get(0)));
  }

  private Limits limits(MethodFacts method, Optional<AnnotationFacts> bench, String subject) {
    double ratio = bench.map(annotation -> annotation.decimal("maxRatio", 0)).orElse(0.0);
    Optional<AnnotationFacts> budget = method.annotation(AnnotationNames.BUDGET);
    double bytes = budget.map(annotation -> annotation.decimal("bytes", -1)).orElse(-1.0);
    if (ratio < 0 || Double.isNaN(ratio) || Double.isInfinite(ratio)) {
      values.problem(
          subject, "maxRatio of @Bench is " + ratio + ".", "It must be a number above 0.");
      ratio = 0;
    }
    return new Limits(
        ratio == 0 ? null : ratio,
        budget.isEmpty() ? null : values.nanos(budget.get(), "time", subject),
        bytes >= 0 ? bytes : null);
  }

  /** The modes that the nearest annotation names, in its order. */
  private List<String> declaredModes(List<MethodFacts> methods) {
    for (MethodFacts method : methods) {
      Optional<AnnotationFacts> mode = method.annotation(AnnotationNames.JMH_MODE);
      if (mode.isPresent()) {
        return mode.get().texts("value");
      }
    }
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<AnnotationFacts> mode = chain.get(i).annotation(AnnotationNames.JMH_MODE);
      if (mode.isPresent()) {
        return mode.get().texts("value");
      }
    }
    return List.of();
  }

  /** Parameters in the order of their fields; those of state classes follow by name. */
  private List<Parameter> parameters(BenchmarkListEntry entry) {
    Set<String> names = new LinkedHashSet<>();
    chain.forEach(part -> names.addAll(part.parameterFields()));
    names.retainAll(entry.parameters().keySet());
    names.addAll(new TreeSet<>(entry.parameters().keySet()));
    List<Parameter> parameters = new ArrayList<>();
    for (String name : names) {
      parameters.add(new Parameter(name, entry.parameters().getOrDefault(name, List.of())));
    }
    return parameters;
  }
}
