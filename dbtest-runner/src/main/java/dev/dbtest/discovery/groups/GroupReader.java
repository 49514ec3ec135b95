package dev.dbtest.discovery.groups;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.AnnotationNames;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import dev.dbtest.discovery.facts.ClassTable;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Origin;
import dev.dbtest.model.BenchmarkInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds benchmark groups from what class files and JMH's list say.
 *
 * <p>The class file knows which methods are benchmarks and what dbtest's annotations say. The list
 * knows what JMH generated, and so what can run, with parameters and settings from all the places
 * where JMH looks for them. Whatever only one of them knows is a problem, not a case.
 */
public final class GroupReader {

  /** What to do where no code was generated, as long as nothing is known of the build. */
  public static final String REMEDY =
      "Add dbtest-jmh-bridge to the annotationProcessorPaths of the compiler and compile from clean;"
          + " from JDK 23 on, javac runs no processor that is merely on the class path.";

  private final ClassTable classes;
  private final GeneratedBenchmarks generated;
  private final String module;
  private final AnnotationReader values;
  private final Set<String> partsOfGroups = new HashSet<>();
  private final Set<String> groupNames = new HashSet<>();

  /**
   * Reads the groups of a module.
   *
   * @param module its name
   * @param values reports what is wrong
   */
  public GroupReader(
      ClassTable classes, GeneratedBenchmarks generated, String module, AnnotationReader values) {
    this.classes = classes;
    this.generated = generated;
    this.module = module;
    this.values = values;
  }

  /** All groups of the class roots, by class name. */
  public List<BenchmarkGroupInfo> groups() {
    List<BenchmarkGroupInfo> groups = new ArrayList<>();
    for (ClassFacts type : classes.own()) {
      if (isGroup(type)) {
        BenchmarkGroupInfo group = group(type);
        if (!group.benchmarks().isEmpty()) {
          groups.add(group);
        }
      }
    }
    for (ClassFacts type : classes.own()) {
      findStrayBenchmarks(type);
    }
    return groups;
  }

  /** Classes that are groups, whether or not they have benchmarks that can run. */
  public Set<String> groupNames() {
    return groupNames;
  }

  private boolean isGroup(ClassFacts type) {
    boolean declared = type.annotation(AnnotationNames.BENCHMARK_GROUP).isPresent();
    if (declared && !type.isConcrete()) {
      values.problem(
          type.name(),
          "the group is abstract or inside a method, so nobody can make an instance of it.",
          "Make it a public class, top-level or static nested.");
    }
    if (!type.isConcrete() || declared) {
      return type.isConcrete();
    }
    for (ClassFacts part : classes.chain(type)) {
      if (part.hasMethodWith(AnnotationNames.JMH_BENCHMARK)) {
        return true;
      }
    }
    return false;
  }

  private BenchmarkGroupInfo group(ClassFacts type) {
    String name = type.name();
    Optional<AnnotationFacts> annotation = type.annotation(AnnotationNames.BENCHMARK_GROUP);
    List<ClassFacts> chain = new ArrayList<>(classes.chain(type));
    groupNames.add(name);
    chain.forEach(part -> partsOfGroups.add(part.name()));
    Collections.reverse(chain);
    Map<String, List<MethodFacts>> cases = cases(chain);
    BenchmarkInfoReader reader = new BenchmarkInfoReader(type, chain, values);
    if (cases.isEmpty()) {
      values.problem(
          name, "the group has no benchmarks.", "Add a @Bench or remove @BenchmarkGroup.");
    }
    List<BenchmarkInfo> benchmarks = new ArrayList<>();
    List<String> notGenerated = new ArrayList<>();
    for (Map.Entry<String, List<MethodFacts>> one : cases.entrySet()) {
      List<BenchmarkListEntry> entries = generated.entries(name, one.getKey());
      if (entries.isEmpty()) {
        notGenerated.add(one.getKey());
      } else if (generated.isComplete(entries.get(0), values)) {
        benchmarks.add(reader.read(one.getKey(), one.getValue(), entries));
      }
    }
    reportNotGenerated(name, notGenerated, cases.size());
    generated.reportGone(name, cases.keySet(), values);
    if (!benchmarks.isEmpty()) {
      generated.reportLostHints(chain, values);
    }
    return new BenchmarkGroupInfo(
        name,
        annotation.isPresent() ? Origin.DBTEST : Origin.JMH,
        reader.groupTags(),
        reader.groupSkipReason(),
        benchmarks,
        module);
  }

  /** Benchmark methods by the name of their case, base classes first, in the order of the files. */
  private static Map<String, List<MethodFacts>> cases(List<ClassFacts> chain) {
    List<MethodFacts> benchmarks = new ArrayList<>();
    for (ClassFacts type : chain) {
      for (MethodFacts method : type.methods()) {
        if (isBenchmark(method)) {
          // JMH goes by the names of annotated methods, and by the annotation nearest to the group.
          // To JMH, a method without an annotation that overrides a benchmark is still a benchmark.
          replaceOrAdd(method, benchmarks);
        }
      }
    }
    Map<String, List<MethodFacts>> cases = new LinkedHashMap<>();
    for (MethodFacts method : benchmarks) {
      String name =
          method
              .annotation(AnnotationNames.JMH_GROUP)
              .map(group -> group.text("value", "group"))
              .orElse(method.name());
      cases.computeIfAbsent(name, key -> new ArrayList<>()).add(method);
    }
    return cases;
  }

  private static void replaceOrAdd(MethodFacts method, List<MethodFacts> benchmarks) {
    for (int i = 0; i < benchmarks.size(); i++) {
      if (benchmarks.get(i).signature().equals(method.signature())) {
        benchmarks.set(i, method);
        return;
      }
    }
    benchmarks.add(method);
  }

  private static boolean isBenchmark(MethodFacts method) {
    return method.has(AnnotationNames.BENCH) || method.has(AnnotationNames.JMH_BENCHMARK);
  }

  private void reportNotGenerated(String group, List<String> names, int all) {
    if (names.size() == all && all > 0) {
      values.problem(
          group, "no code was generated for its benchmarks, so they cannot run.", REMEDY);
    } else {
      for (String name : names) {
        values.problem(
            group + '#' + name, "no code was generated for it, so it cannot run.", REMEDY);
      }
    }
  }

  /**
   * Reports benchmarks in a class that is not a group: they would never run, and nobody would
   * notice.
   */
  private void findStrayBenchmarks(ClassFacts type) {
    boolean hasBench = type.hasMethodWith(AnnotationNames.BENCH);
    if (hasBench && !type.is(Trait.ABSTRACT) && !partsOfGroups.contains(type.name())) {
      values.problem(
          type.name(),
          "the class has methods with @Bench but is not a group, so they never run.",
          "Add @BenchmarkGroup to the class.");
    }
  }
}
