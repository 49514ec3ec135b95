package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.filter.GlobPattern;
import dev.dbtest.filter.TagExpression;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses cases of stored runs, by the patterns and tags that choose which ones to run.
 *
 * @param patterns of which one must match; empty for all cases
 * @param excludes of which none may match
 * @param tags what the tags must meet; {@code null} for all cases
 */
record StoredCaseFilter(
    List<GlobPattern> patterns, List<GlobPattern> excludes, @Nullable TagExpression tags) {

  /**
   * What the command line asks for.
   *
   * @param more patterns beside those of options
   */
  static StoredCaseFilter of(Arguments arguments, List<String> more) throws UsageException {
    List<String> patterns = new ArrayList<>(arguments.texts(Option.PATTERN));
    patterns.addAll(more);
    Optional<String> tags = arguments.text(Option.TAGS);
    try {
      return new StoredCaseFilter(
          globs(patterns),
          globs(arguments.texts(Option.EXCLUDE)),
          tags.isPresent() ? TagExpression.parse(tags.get()) : null);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          String.valueOf(e.getMessage()),
          "A tag expression is like 'fast and not (slow or flaky)'; a pattern is like 'Transfer*'.");
    }
  }

  /** Cases that match one pattern. */
  static StoredCaseFilter ofPattern(String pattern) {
    return new StoredCaseFilter(List.of(GlobPattern.of(pattern)), List.of(), null);
  }

  private static List<GlobPattern> globs(List<String> texts) {
    return texts.stream().map(GlobPattern::of).toList();
  }

  boolean isEmpty() {
    return patterns.isEmpty() && excludes.isEmpty() && tags == null;
  }

  boolean takes(CaseId id, String displayName, Tags itsTags) {
    return (patterns.isEmpty() || matches(patterns, id, displayName))
        && !matches(excludes, id, displayName)
        && (tags == null || tags.matches(itsTags));
  }

  private static boolean matches(List<GlobPattern> any, CaseId id, String displayName) {
    if (any.isEmpty()) {
      return false;
    }
    CaseId method = id.withoutRow();
    List<String> names =
        List.of(
            id.className(),
            id.simpleClassName(),
            method.text(),
            simple(method),
            id.method(),
            id.text(),
            simple(id),
            id.identity(),
            displayName);
    for (GlobPattern pattern : any) {
      for (String name : names) {
        if (pattern.matches(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String simple(CaseId id) {
    return id.text().substring(id.className().length() - id.simpleClassName().length());
  }
}
