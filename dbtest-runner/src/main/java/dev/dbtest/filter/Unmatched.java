package dev.dbtest.filter;

import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a filter that no case matches.
 *
 * @param part which part
 * @param text the pattern or the tag as it was written; the tag expression or nothing for {@link
 *     Part#TOGETHER}
 * @param near existing names with a similar spelling, the nearest first
 * @param otherKinds kinds of case that would match, but that the command does not run
 */
public record Unmatched(Part part, String text, List<String> near, Set<CaseKind> otherKinds) {

  /** Copies the collections. */
  public Unmatched {
    near = List.copyOf(near);
    otherKinds = Set.copyOf(otherKinds);
  }

  /** Parts of a filter. */
  public enum Part {
    /** One of the patterns of {@code --pattern}. */
    PATTERN("--pattern"),
    /** One of the patterns of {@code --exclude}. */
    EXCLUDE("--exclude"),
    /** A tag in the expression of {@code --tags}. */
    TAG("--tags"),
    /** Each part matches something, and all of them together nothing. */
    TOGETHER("the filters");

    private final String label;

    Part(String label) {
      this.label = label;
    }
  }

  /**
   * One line for the reader. An exclude that excludes nothing is a warning, all else an error,
   * since less would run than was asked for.
   */
  public Problem problem() {
    String subject = text.isEmpty() ? part.label : part.label + " '" + text + "'";
    return part == Part.EXCLUDE
        ? Problem.warning(subject, "excludes nothing.", advice())
        : Problem.error(subject, reason(), advice());
  }

  private String reason() {
    return switch (part) {
      case TAG -> "no case has this tag.";
      case TOGETHER -> "each of them matches cases, but no case matches all of them.";
      case PATTERN, EXCLUDE -> "no case matches this pattern.";
    };
  }

  private String advice() {
    if (!otherKinds.isEmpty()) {
      return otherKinds.stream().sorted().map(Unmatched::command).collect(Collectors.joining(" "));
    }
    if (!near.isEmpty()) {
      return "Did you mean " + String.join(" or ", near) + "?";
    }
    return part == Part.TOGETHER ? "Drop one of them." : "See what there is with: dbtest list";
  }

  private static String command(CaseKind kind) {
    String command =
        switch (kind) {
          case UNIT -> "unit";
          case INTEGRATION -> "integration";
          case BENCHMARK -> "bench";
        };
    return "It matches " + kind.label() + "s, which dbtest " + command + " runs.";
  }
}
