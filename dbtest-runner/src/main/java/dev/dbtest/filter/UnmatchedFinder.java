package dev.dbtest.filter;

import dev.dbtest.filter.Unmatched.Part;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a filter that match nothing, and what their author may have meant. */
final class UnmatchedFinder {

  private final CaseFilter filter;
  private final List<TestSuiteInfo> suites;
  private final List<BenchmarkGroupInfo> groups;

  UnmatchedFinder(CaseFilter filter, List<TestSuiteInfo> suites, List<BenchmarkGroupInfo> groups) {
    this.filter = filter;
    this.suites = suites;
    this.groups = groups;
  }

  List<Unmatched> find(
      List<PatternUse> patterns, List<PatternUse> excludes, boolean selectionIsEmpty) {
    List<Unmatched> unmatched = new ArrayList<>();
    addPatterns(unmatched, Part.PATTERN, patterns);
    addTags(unmatched);
    boolean explained = !unmatched.isEmpty();
    addPatterns(unmatched, Part.EXCLUDE, excludes);
    if (selectionIsEmpty && !explained && !filter.takesAll() && hasCases()) {
      unmatched.add(new Unmatched(Part.TOGETHER, "", List.of(), Set.of()));
    }
    return unmatched;
  }

  private boolean hasCases() {
    return suites.stream()
            .anyMatch(suite -> filter.kinds().contains(suite.kind()) && !suite.tests().isEmpty())
        || (filter.kinds().contains(CaseKind.BENCHMARK)
            && groups.stream().anyMatch(group -> !group.benchmarks().isEmpty()));
  }

  private void addPatterns(List<Unmatched> unmatched, Part part, List<PatternUse> uses) {
    for (PatternUse use : uses) {
      if (use.matchedKinds().isEmpty()) {
        GlobPattern pattern = use.pattern();
        Set<CaseKind> otherKinds = otherKindsMatching(pattern);
        List<String> near =
            otherKinds.isEmpty() ? Suggestions.forPattern(pattern.text(), names()) : List.of();
        unmatched.add(new Unmatched(part, pattern.text(), near, otherKinds));
      }
    }
  }

  /** Kinds that the command does not run and that have a case which the pattern matches. */
  private Set<CaseKind> otherKindsMatching(GlobPattern pattern) {
    Set<CaseKind> others = EnumSet.allOf(CaseKind.class);
    others.removeAll(filter.kinds());
    if (others.isEmpty()) {
      return others;
    }
    PatternUse use = new PatternUse(pattern);
    for (TestSuiteInfo suite : suites) {
      if (others.contains(suite.kind())) {
        CaseNames names = new CaseNames(suite.className());
        use.startClass(names);
        for (TestInfo test : suite.tests()) {
          names.setMethod(test.id().method(), test.displayName());
          use.matches(names, suite.kind());
        }
      }
    }
    if (others.contains(CaseKind.BENCHMARK)) {
      for (BenchmarkGroupInfo group : groups) {
        CaseNames names = new CaseNames(group.className());
        use.startClass(names);
        for (BenchmarkInfo benchmark : group.benchmarks()) {
          names.setMethod(benchmark.id().method(), benchmark.displayName());
          use.matches(names, CaseKind.BENCHMARK);
        }
      }
    }
    return use.matchedKinds();
  }

  private void addTags(List<Unmatched> unmatched) {
    TagExpression expression = filter.tags();
    if (expression == null) {
      return;
    }
    Map<String, Set<CaseKind>> known = kindsByTag();
    for (String tag : expression.names()) {
      Set<CaseKind> kinds = known.getOrDefault(tag, Set.of());
      if (kinds.stream().noneMatch(filter.kinds()::contains)) {
        List<String> near = kinds.isEmpty() ? Suggestions.forName(tag, known.keySet()) : List.of();
        unmatched.add(new Unmatched(Part.TAG, tag, near, kinds));
      }
    }
  }

  private Map<String, Set<CaseKind>> kindsByTag() {
    KindsByTag kinds = new KindsByTag();
    for (TestSuiteInfo suite : suites) {
      for (TestInfo test : suite.tests()) {
        kinds.add(test.tags(), suite.kind());
      }
    }
    for (BenchmarkGroupInfo group : groups) {
      for (BenchmarkInfo benchmark : group.benchmarks()) {
        kinds.add(benchmark.tags(), CaseKind.BENCHMARK);
      }
    }
    return kinds.byTag;
  }

  private SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    for (TestSuiteInfo suite : suites) {
      if (filter.kinds().contains(suite.kind())) {
        suite.tests().forEach(test -> addNames(names, test.id(), test.displayName()));
      }
    }
    if (filter.kinds().contains(CaseKind.BENCHMARK)) {
      for (BenchmarkGroupInfo group : groups) {
        group
            .benchmarks()
            .forEach(benchmark -> addNames(names, benchmark.id(), benchmark.displayName()));
      }
    }
    return names;
  }

  private static void addNames(SortedSet<String> names, CaseId id, String displayName) {
    names.add(id.className());
    names.add(id.simpleClassName());
    names.add(id.simpleClassName() + '#' + id.method());
    names.add(id.method());
    names.add(displayName);
  }

  /** Collects which kinds of case have a tag; cases in a row mostly share one {@link Tags}. */
  private static final class KindsByTag {

    private final Map<String, Set<CaseKind>> byTag = new TreeMap<>();
    private @Nullable Tags lastTags;
    private @Nullable CaseKind lastKind;

    @SuppressWarnings("ReferenceEquality") // Equal tags of another instance are just added again.
    void add(Tags tags, CaseKind kind) {
      if (tags == lastTags && kind == lastKind) {
        return;
      }
      lastTags = tags;
      lastKind = kind;
      for (String tag : tags.names()) {
        byTag.computeIfAbsent(tag, key -> EnumSet.noneOf(CaseKind.class)).add(kind);
      }
    }
  }
}
