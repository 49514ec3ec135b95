package dev.dbtest.filter;

import dev.dbtest.model.CaseKind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pattern while a filter is applied: whether it matches the current class, and what it has
 * matched so far.
 */
final class PatternUse {

  private final GlobPattern pattern;
  private final @Nullable GlobPattern rowOwner;
  private final String row;
  private final Set<CaseKind> matched = EnumSet.noneOf(CaseKind.class);
  private boolean matchesClass;

  PatternUse(GlobPattern pattern) {
    this.pattern = pattern;
    String text = pattern.text();
    int bracket = text.endsWith("]") ? text.lastIndexOf('[') : -1;
    String key = bracket < 0 ? "" : text.substring(bracket + 1, text.length() - 1);
    boolean namesRow = bracket > 0 && isRow(key);
    this.rowOwner = namesRow ? GlobPattern.of(text.substring(0, bracket)) : null;
    this.row = namesRow ? key : "";
  }

  GlobPattern pattern() {
    return pattern;
  }

  /** Kinds of the cases that it matched so far. */
  Set<CaseKind> matchedKinds() {
    return matched;
  }

  void startClass(CaseNames names) {
    matchesClass = names.classMatches(pattern);
  }

  /** The cases that follow are of a class inside the current one, which has what that one has. */
  void enterClass(CaseNames names) {
    matchesClass |= names.classMatches(pattern);
  }

  /** Whether it matches the current class, and so all of its cases. */
  boolean matchesClass() {
    return matchesClass;
  }

  /** Whether it matches the method whatever its row. */
  boolean matches(CaseNames names, CaseKind kind) {
    return noted(matchesClass || names.methodMatches(pattern), kind);
  }

  /** Whether it matches a case with this row. */
  boolean matchesRow(CaseNames names, String bracketedRow, CaseKind kind) {
    return noted(names.methodMatches(pattern, bracketedRow), kind);
  }

  /**
   * Which row of a parameterised test it asks for: a key, {@code "*"} for all of them, or {@code
   * null} if it does not ask for a row of this test.
   */
  @Nullable String rowOf(CaseNames names, CaseKind kind) {
    return rowOwner != null && noted(names.methodMatches(rowOwner), kind) ? row : null;
  }

  private boolean noted(boolean matches, CaseKind kind) {
    if (matches) {
      matched.add(kind);
    }
    return matches;
  }

  private static boolean isRow(String key) {
    return key.equals("*")
        || (!key.isEmpty() && key.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.'));
  }
}
