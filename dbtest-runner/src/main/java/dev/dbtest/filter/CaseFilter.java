package dev.dbtest.filter;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to run: those of some kinds that match any of the patterns, none of the excluding
 * patterns, and the tag expression.
 *
 * <p>A pattern is matched against the whole of each of these names of a case: class, simple class,
 * {@code Class#method}, {@code SimpleClass#method}, method (each of these three also with its row,
 * as {@code method[row]}) and display name. One match is enough. Rows of a parameterised test are
 * not known yet; a pattern that ends in {@code [2]} selects that row, and one in {@code [*]} all.
 *
 * @param kinds kinds of case
 * @param patterns of which one must match; empty for all cases
 * @param excludes of which none may match
 * @param tags what the tags must meet; {@code null} for all cases
 */
public record CaseFilter(
    Set<CaseKind> kinds,
    List<GlobPattern> patterns,
    List<GlobPattern> excludes,
    @Nullable TagExpression tags) {

  /** Lets every case through. */
  public static final CaseFilter ALL =
      new CaseFilter(EnumSet.allOf(CaseKind.class), List.of(), List.of(), null);

  /** Copies the collections. */
  public CaseFilter {
    kinds = Set.copyOf(kinds);
    patterns = List.copyOf(patterns);
    excludes = List.copyOf(excludes);
  }

  /**
   * A filter in the form in which people write it.
   *
   * @param tags text of a tag expression; {@code null} for none
   * @throws IllegalArgumentException if a pattern is blank or the expression malformed; the message
   *     is for the reader
   */
  public static CaseFilter of(
      Set<CaseKind> kinds,
      Collection<String> patterns,
      Collection<String> excludes,
      @Nullable String tags) {
    return new CaseFilter(
        kinds, globs(patterns), globs(excludes), tags == null ? null : TagExpression.parse(tags));
  }

  private static List<GlobPattern> globs(Collection<String> texts) {
    List<GlobPattern> globs = new ArrayList<>(texts.size());
    for (String text : texts) {
      globs.add(GlobPattern.of(text));
    }
    return globs;
  }

  /** Whether it takes every case of its kinds. */
  public boolean takesAll() {
    return patterns.isEmpty() && excludes.isEmpty() && tags == null;
  }

  /**
   * Whether the filter would select a benchmark of which only JMH's name is known. Tags are not, so
   * an expression of tags admits nothing.
   *
   * @param name class and method with a dot between them
   */
  public boolean admits(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0 || tags != null || !kinds.contains(CaseKind.BENCHMARK)) {
      return false;
    }
    CaseNames names = new CaseNames(name.substring(0, dot));
    names.setMethod(name.substring(dot + 1), name.substring(dot + 1));
    return (patterns.isEmpty() || anyMatches(patterns, names)) && !anyMatches(excludes, names);
  }

  private static boolean anyMatches(List<GlobPattern> globs, CaseNames names) {
    for (GlobPattern glob : globs) {
      if (names.classMatches(glob) || names.methodMatches(glob)) {
        return true;
      }
    }
    return false;
  }

  /** Applies the filter; orders are kept. */
  public Selection select(List<TestSuiteInfo> suites, List<BenchmarkGroupInfo> groups) {
    return new Selector(this, suites, groups).select();
  }
}
