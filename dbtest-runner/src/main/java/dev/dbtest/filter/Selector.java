package dev.dbtest.filter;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RowChoice;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Applies one filter to one set of cases. */
final class Selector {

  private final CaseFilter filter;
  private final List<TestSuiteInfo> suites;
  private final List<BenchmarkGroupInfo> groups;
  private final PatternUse[] patterns;
  private final PatternUse[] excludes;
  private final TagUse tags;
  private final Map<CaseId, RowChoice> rows = new LinkedHashMap<>();
  private final List<CaseId> benchmarks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Selector(CaseFilter filter, List<TestSuiteInfo> suites, List<BenchmarkGroupInfo> groups) {
    this.filter = filter;
    this.suites = suites;
    this.groups = groups;
    this.patterns = uses(filter.patterns());
    this.excludes = uses(filter.excludes());
    this.tags = new TagUse(filter.tags());
  }

  private static PatternUse[] uses(List<GlobPattern> patterns) {
    PatternUse[] uses = new PatternUse[patterns.size()];
    for (int i = 0; i < uses.length; i++) {
      uses[i] = new PatternUse(patterns.get(i));
    }
    return uses;
  }

  Selection select() {
    List<TestSuiteInfo> chosenSuites = new ArrayList<>();
    for (TestSuiteInfo suite : suites) {
      if (filter.kinds().contains(suite.kind())) {
        add(chosenSuites, chosen(suite));
      }
    }
    List<BenchmarkGroupInfo> chosenGroups = new ArrayList<>();
    if (filter.kinds().contains(CaseKind.BENCHMARK)) {
      for (BenchmarkGroupInfo group : groups) {
        add(chosenGroups, chosen(group));
      }
    }
    boolean empty = chosenSuites.isEmpty() && benchmarks.isEmpty();
    List<Unmatched> unmatched =
        new UnmatchedFinder(filter, suites, groups)
            .find(List.of(patterns), List.of(excludes), empty);
    return new Selection(chosenSuites, rows, chosenGroups, benchmarks, unmatched, problems);
  }

  private static <T> void add(List<T> list, @Nullable T element) {
    if (element != null) {
      list.add(element);
    }
  }

  private @Nullable TestSuiteInfo chosen(TestSuiteInfo suite) {
    CaseNames names = startClass(suite.className());
    String className = suite.className();
    List<TestInfo> tests = new ArrayList<>(suite.tests().size());
    for (TestInfo test : suite.tests()) {
      if (!test.id().className().equals(className)) {
        className = test.id().className();
        names = startNested(suite.className(), className);
      }
      names.setMethod(test.id().method(), test.displayName());
      boolean tagged = tags.matches(test.tags());
      if (test.hasRows()
          ? passesWithRows(names, test, suite.kind(), tagged)
          : passes(names, "", suite.kind(), tagged)) {
        tests.add(test);
      }
    }
    if (tests.isEmpty()) {
      return null;
    }
    return tests.size() == suite.tests().size() ? suite : suite.withTests(tests);
  }

  /** Whether a parameterised test passes with any row; notes which rows if not all do. */
  private boolean passesWithRows(CaseNames names, TestInfo test, CaseKind kind, boolean tagged) {
    SortedSet<String> only = new TreeSet<>();
    boolean all = patterns.length == 0 || allRows(patterns, names, kind, only);
    SortedSet<String> except = new TreeSet<>();
    boolean none = allRows(excludes, names, kind, except);
    only.removeAll(except);
    if (!tagged || none || (!all && only.isEmpty())) {
      return false;
    }
    RowChoice choice = new RowChoice(all ? new TreeSet<>() : only, all ? except : new TreeSet<>());
    if (!choice.isAll()) {
      rows.put(test.id(), choice);
    }
    return true;
  }

  /** Whether the patterns match all rows of a test; {@code some} gets those they match singly. */
  private static boolean allRows(
      PatternUse[] uses, CaseNames names, CaseKind kind, SortedSet<String> some) {
    boolean all = false;
    for (PatternUse use : uses) {
      all |= use.matches(names, kind) || addRow(some, use.rowOf(names, kind));
    }
    return all;
  }

  /** Adds a row that a pattern asks for, and says whether it asks for all of them. */
  private static boolean addRow(SortedSet<String> keys, @Nullable String row) {
    if (row == null) {
      return false;
    }
    if (row.equals("*")) {
      return true;
    }
    keys.add(row);
    return false;
  }

  private @Nullable BenchmarkGroupInfo chosen(BenchmarkGroupInfo group) {
    CaseNames names = startClass(group.className());
    List<BenchmarkInfo> chosen = new ArrayList<>(group.benchmarks().size());
    for (BenchmarkInfo benchmark : group.benchmarks()) {
      names.setMethod(benchmark.id().method(), benchmark.displayName());
      int before = benchmarks.size();
      for (CaseId id : casesOf(benchmark)) {
        String row = id.row().isNone() ? "" : '[' + id.row().key() + ']';
        if (passes(names, row, CaseKind.BENCHMARK, tags.matches(benchmark.tags()))) {
          benchmarks.add(id);
        }
      }
      if (benchmarks.size() > before) {
        chosen.add(benchmark);
      }
    }
    if (chosen.isEmpty()) {
      return null;
    }
    return chosen.size() == group.benchmarks().size() ? group : group.withBenchmarks(chosen);
  }

  private List<CaseId> casesOf(BenchmarkInfo benchmark) {
    try {
      return benchmark.cases();
    } catch (IllegalArgumentException e) {
      problems.add(
          Problem.error(
              benchmark.id().text(),
              "it has more than "
                  + BenchmarkInfo.MOST_CASES
                  + " combinations of parameters, more than any run could measure.",
              "Name fewer values, on the parameters or with --param name=a,b."));
      return List.of();
    }
  }

  /**
   * Whether a case passes.
   *
   * @param row its row in brackets, or nothing
   * @param tagged whether its tags are right
   */
  private boolean passes(CaseNames names, String row, CaseKind kind, boolean tagged) {
    boolean included = anyMatches(patterns, names, row, kind, tagged) || patterns.length == 0;
    boolean excluded = anyMatches(excludes, names, row, kind, tagged && included);
    return tagged && included && !excluded;
  }

  /** Whether any of them matches; once that is known, asks only those that never matched yet. */
  private static boolean anyMatches(
      PatternUse[] uses, CaseNames names, String row, CaseKind kind, boolean wanted) {
    boolean any = false;
    for (PatternUse use : uses) {
      if ((any || !wanted) && use.matchedKinds().contains(kind)) {
        continue;
      }
      any |= use.matches(names, kind) || (!row.isEmpty() && use.matchesRow(names, row, kind));
    }
    return any;
  }

  /**
   * Starts a class inside a suite. A pattern that matches the suite, or a class between the two,
   * matches it as well.
   */
  private CaseNames startNested(String suite, String className) {
    CaseNames names = startClass(suite);
    int at = className.startsWith(suite) ? suite.length() : className.length();
    while (at < className.length()) {
      int end = className.indexOf('$', at + 1);
      at = end < 0 ? className.length() : end;
      names = new CaseNames(className.substring(0, at));
      for (PatternUse pattern : patterns) {
        pattern.enterClass(names);
      }
      for (PatternUse exclude : excludes) {
        exclude.enterClass(names);
      }
    }
    return names;
  }

  private CaseNames startClass(String className) {
    CaseNames names = new CaseNames(className);
    for (PatternUse pattern : patterns) {
      pattern.startClass(names);
    }
    for (PatternUse exclude : excludes) {
      exclude.startClass(names);
    }
    return names;
  }
}
