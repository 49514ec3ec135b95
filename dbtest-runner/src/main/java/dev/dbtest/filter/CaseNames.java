package dev.dbtest.filter;

import org.jspecify.annotations.Nullable;

/**
 * The names of a case without its row that patterns are matched against. The text that a class's
 * cases share is made once. A class inside another one goes by the name that the JVM has for it,
 * {@code Outer$Inner}, and by the one that its source has, {@code Outer.Inner}.
 */
final class CaseNames {

  private final String className;
  private final String simpleName;
  private final String prefix;
  private final String simplePrefix;

  /** The names as sources write them; empty if the class is inside no other. */
  private final String sourceName;

  private final String simpleSourceName;
  private String method = "";
  private String displayName = "";
  private @Nullable String text;

  CaseNames(String className) {
    this.className = className;
    this.simpleName = className.substring(className.lastIndexOf('.') + 1);
    this.prefix = className + '#';
    this.simplePrefix = simpleName + '#';
    boolean nested = simpleName.indexOf('$') >= 0;
    this.sourceName = nested ? className.replace('$', '.') : "";
    this.simpleSourceName = nested ? simpleName.replace('$', '.') : "";
  }

  /** Moves on to a method of the class. */
  void setMethod(String method, String displayName) {
    this.method = method;
    this.displayName = displayName;
    this.text = null;
  }

  boolean classMatches(GlobPattern pattern) {
    return pattern.matches(className)
        || pattern.matches(simpleName)
        || (!sourceName.isEmpty()
            && (pattern.matches(sourceName) || pattern.matches(simpleSourceName)));
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
    if (!sourceName.isEmpty() && sourceMatches(pattern, '#' + method + row)) {
      return true;
    }
    // With a star in front, whatever matches one of the shorter names matches the text as well.
    return !pattern.startsWithStar()
        && (pattern.matches(simplePrefix + method + row) || pattern.matches(method + row));
  }

  private boolean sourceMatches(GlobPattern pattern, String rest) {
    return pattern.matches(sourceName + rest) || pattern.matches(simpleSourceName + rest);
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
