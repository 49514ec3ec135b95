package dev.dbtest.filter;

import org.jspecify.annotations.Nullable;

/**
 * The names of a case without its row that patterns are matched against. The text that a class's
 * cases share is made once.
 */
final class CaseNames {

  private final String className;
  private final String simpleName;
  private final String prefix;
  private final String simplePrefix;
  private String method = "";
  private String displayName = "";
  private @Nullable String text;

  CaseNames(String className) {
    this.className = className;
    this.simpleName = className.substring(className.lastIndexOf('.') + 1);
    this.prefix = className + '#';
    this.simplePrefix = simpleName + '#';
  }

  /** Moves on to a method of the class. */
  void setMethod(String method, String displayName) {
    this.method = method;
    this.displayName = displayName;
    this.text = null;
  }

  boolean classMatches(GlobPattern pattern) {
    return pattern.matches(className) || pattern.matches(simpleName);
  }

  boolean methodMatches(GlobPattern pattern) {
    return methodMatches(pattern, "")
        || (!displayName.equals(method) && pattern.matches(displayName));
  }

  /**
   * Whether a pattern matches the method.
   *
   * @param row the row in its brackets, or nothing
   */
  boolean methodMatches(GlobPattern pattern, String row) {
    if (pattern.matches(row.isEmpty() ? text() : text() + row)) {
      return true;
    }
    // With a star in front, whatever matches one of the shorter names matches the text as well.
    return !pattern.startsWithStar()
        && (pattern.matches(simplePrefix + method + row) || pattern.matches(method + row));
  }

  /** The longest name, made when a pattern first asks for it. */
  private String text() {
    String known = text;
    if (known == null) {
      known = prefix + method;
      text = known;
    }
    return known;
  }
}
