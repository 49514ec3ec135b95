package dev.dbtest.filter;

import dev.dbtest.model.Tags;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A condition on the tags of a case, such as {@code fast and not (db or slow)}.
 *
 * <p>{@code not} binds closer than {@code and}, and that closer than {@code or}; {@code !}, {@code
 * &} and {@code |}, single or doubled, mean the same. The three words are read in any capitals; a
 * tag that is spelt like one of them, or holds one of the signs, stands in quotes.
 */
public sealed interface TagExpression {

  /**
   * Reads an expression.
   *
   * @throws TagExpressionException if it is malformed; the message points at the place
   */
  static TagExpression parse(String text) {
    return new TagExpressionParser(text).parse();
  }

  /** Whether a case with these tags meets the condition. */
  boolean matches(Tags tags);

  /** All tags that the expression names. */
  SortedSet<String> names();

  private static SortedSet<String> namesOf(List<TagExpression> conditions) {
    SortedSet<String> names = new TreeSet<>();
    conditions.forEach(condition -> names.addAll(condition.names()));
    return names;
  }

  /**
   * The case has a tag.
   *
   * @param name the tag
   */
  record Tag(String name) implements TagExpression {

    @Override
    public boolean matches(Tags tags) {
      return tags.contains(name);
    }

    @Override
    public SortedSet<String> names() {
      return new TreeSet<>(List.of(name));
    }

    /** The tag, in quotes where it would be read as something else. */
    @Override
    public String toString() {
      return TagTokens.isPlainTag(name) ? name : TagTokens.quoted(name);
    }
  }

  /**
   * The condition does not hold.
   *
   * @param condition which
   */
  record Not(TagExpression condition) implements TagExpression {

    @Override
    public boolean matches(Tags tags) {
      return !condition.matches(tags);
    }

    @Override
    public SortedSet<String> names() {
      return condition.names();
    }

    @Override
    public String toString() {
      boolean single = condition instanceof Tag || condition instanceof Not;
      return single ? "not " + condition : "not (" + condition + ")";
    }
  }

  /**
   * All conditions hold.
   *
   * @param conditions at least two
   */
  record AllOf(List<TagExpression> conditions) implements TagExpression {

    /** Copies the conditions. */
    public AllOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean matches(Tags tags) {
      for (TagExpression condition : conditions) {
        if (!condition.matches(tags)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public SortedSet<String> names() {
      return namesOf(conditions);
    }

    @Override
    public String toString() {
      return conditions.stream()
          .map(
              part ->
                  part instanceof Tag || part instanceof Not ? part.toString() : "(" + part + ")")
          .collect(Collectors.joining(" and "));
    }
  }

  /**
   * At least one condition holds.
   *
   * @param conditions at least two
   */
  record AnyOf(List<TagExpression> conditions) implements TagExpression {

    /** Copies the conditions. */
    public AnyOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean matches(Tags tags) {
      for (TagExpression condition : conditions) {
        if (condition.matches(tags)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public SortedSet<String> names() {
      return namesOf(conditions);
    }

    @Override
    public String toString() {
      return conditions.stream()
          .map(part -> part instanceof AnyOf ? "(" + part + ")" : part.toString())
          .collect(Collectors.joining(" or "));
    }
  }
}
