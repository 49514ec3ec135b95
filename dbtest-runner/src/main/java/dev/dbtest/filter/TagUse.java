package dev.dbtest.filter;

import dev.dbtest.model.Tags;
import org.jspecify.annotations.Nullable;

/**
 * A tag expression while a filter is applied. Cases in a row mostly share one {@link Tags}, so the
 * last answer is kept.
 */
final class TagUse {

  private final @Nullable TagExpression expression;
  private @Nullable Tags last;
  private boolean lastAnswer;

  TagUse(@Nullable TagExpression expression) {
    this.expression = expression;
  }

  @SuppressWarnings("ReferenceEquality") // Equal tags of another instance are just asked again.
  boolean matches(Tags tags) {
    if (expression == null) {
      return true;
    }
    if (tags != last) {
      last = tags;
      lastAnswer = expression.matches(tags);
    }
    return lastAnswer;
  }
}
