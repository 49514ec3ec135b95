package dev.dbtest.discovery.groups;

import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassTable;
import dev.dbtest.discovery.roots.ClassRoot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What JMH's generator made for the classes of a module, and which parts of it are missing or
 * stale.
 */
public final class GeneratedBenchmarks {

  private static final String FROM_CLEAN = "Compile the benchmarks again from clean.";

  private final ClassTable classes;
  private final List<BenchmarkList> lists;
  private final Map<String, Map<String, List<BenchmarkListEntry>>> byClass = new LinkedHashMap<>();

  /** What the lists of a module say about its classes. */
  public GeneratedBenchmarks(ClassTable classes, List<BenchmarkList> lists) {
    this.classes = classes;
    this.lists = List.copyOf(lists);
    for (BenchmarkList list : lists) {
      for (BenchmarkListEntry entry : list.entries()) {
        byClass
            .computeIfAbsent(listName(entry.userClass()), key -> new LinkedHashMap<>())
            .computeIfAbsent(entry.method(), key -> new ArrayList<>())
            .add(entry);
      }
    }
  }

  /**
   * A class name as the list writes it: with a dot before the name of a nested class, where a
   * binary name has a dollar sign.
   */
  private static String listName(String className) {
    return className.replace('$', '.');
  }

  /** The entries of a benchmark, one for each of its modes; empty if there is none. */
  List<BenchmarkListEntry> entries(String className, String caseName) {
    return byClass.getOrDefault(listName(className), Map.of()).getOrDefault(caseName, List.of());
  }

  /** Whether the generated class of an entry exists; reports a problem if it does not. */
  boolean isComplete(BenchmarkListEntry entry, AnnotationReader values) {
    if (classes.has(entry.generatedClass())) {
      return true;
    }
    values.problem(
        entry.userClass() + '#' + entry.method(),
        "its generated class " + entry.generatedClass() + " is gone, so it cannot run.",
        FROM_CLEAN);
    return false;
  }

  /** Reports entries of a group for methods that it no longer has. */
  void reportGone(String className, Set<String> caseNames, AnnotationReader values) {
    Set<String> gone = new TreeSet<>(byClass.getOrDefault(listName(className), Map.of()).keySet());
    gone.removeAll(caseNames);
    for (String method : gone) {
      values.problem(
          className + '#' + method,
          "code was generated for it, but the class no longer has such a benchmark.",
          FROM_CLEAN);
    }
  }

  /** Reports entries of classes that are gone or no longer have any benchmark. */
  public void reportGoneClasses(Set<String> groups, AnnotationReader values) {
    Set<String> known = new TreeSet<>();
    for (String group : groups) {
      known.add(listName(group));
    }
    for (String name : byClass.keySet()) {
      if (!known.contains(name)) {
        values.problem(
            name,
            isPresent(name)
                ? "code was generated for its benchmarks, but the class no longer has any."
                : "code was generated for its benchmarks, but the class is gone.",
            FROM_CLEAN);
      }
    }
  }

  private boolean isPresent(String listName) {
    for (ClassFacts type : classes.own()) {
      if (listName(type.name()).equals(listName)) {
        return true;
      }
    }
    return false;
  }

  /** Reports a group whose hints were lost, as happens with plain JMH in incremental compiles. */
  void reportLostHints(List<ClassFacts> chain, AnnotationReader values) {
    boolean anyHints = lists.stream().anyMatch(BenchmarkList::hasHints);
    boolean hinted =
        chain.stream()
            .anyMatch(type -> lists.stream().anyMatch(list -> list.hasHintFor(type.name())));
    if (anyHints && !hinted) {
      values.warning(
          chain.get(chain.size() - 1).name(),
          ClassRoot.COMPILER_HINTS
              + " says nothing about it, so the JIT may inline its benchmarks in another way than"
              + " JMH asks for, and scores may differ from those of a clean build.",
          FROM_CLEAN);
    }
  }
}
