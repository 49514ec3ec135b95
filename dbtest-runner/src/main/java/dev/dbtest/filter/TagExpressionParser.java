package dev.dbtest.filter;

import dev.dbtest.filter.TagExpression.AllOf;
import dev.dbtest.filter.TagExpression.AnyOf;
import dev.dbtest.filter.TagExpression.Not;
import dev.dbtest.filter.TagExpression.Tag;
import dev.dbtest.filter.TagToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a tag expression by recursive descent: one method per level of precedence. */
final class TagExpressionParser {

  /** Nobody means to write deeper expressions, and they would exhaust the stack. */
  private static final int DEEPEST = 100;

  private final String text;
  private final List<TagToken> tokens;
  private int next;
  private int depth;

  TagExpressionParser(String text) {
    this.text = text;
    this.tokens = TagTokens.of(text);
  }

  TagExpression parse() {
    TagExpression expression = anyOf();
    TagToken rest = tokens.get(next);
    if (rest.kind() == Kind.END) {
      return expression;
    }
    throw rest.kind() == Kind.CLOSE
        ? error("this bracket closes nothing", rest)
        : error("\"and\" or \"or\" is missing before \"" + rest.text() + '"', rest);
  }

  private TagExpression anyOf() {
    return joined(Kind.OR, this::allOf, AnyOf::new);
  }

  private TagExpression allOf() {
    return joined(Kind.AND, this::single, AllOf::new);
  }

  private TagExpression joined(
      Kind operator,
      Supplier<TagExpression> part,
      Function<List<TagExpression>, TagExpression> whole) {
    TagExpression first = part.get();
    if (tokens.get(next).kind() != operator) {
      return first;
    }
    List<TagExpression> parts = new ArrayList<>(List.of(first));
    while (tokens.get(next).kind() == operator) {
      next++;
      parts.add(part.get());
    }
    return whole.apply(parts);
  }

  private TagExpression single() {
    TagToken token = tokens.get(next);
    next++;
    return switch (token.kind()) {
      case TAG -> new Tag(token.text());
      case NOT -> new Not(deeper(token, this::single));
      case OPEN -> deeper(token, () -> bracketed(token));
      default -> throw error("a tag is missing", token);
    };
  }

  private TagExpression bracketed(TagToken open) {
    TagExpression inner = anyOf();
    TagToken close = tokens.get(next);
    if (close.kind() == Kind.END) {
      throw error("this bracket is never closed", open);
    }
    if (close.kind() != Kind.CLOSE) {
      throw error("\"and\" or \"or\" is missing before \"" + close.text() + '"', close);
    }
    next++;
    return inner;
  }

  private TagExpression deeper(TagToken token, Supplier<TagExpression> part) {
    if (depth == DEEPEST) {
      throw error("the expression is nested more than " + DEEPEST + " deep", token);
    }
    depth++;
    TagExpression expression = part.get();
    depth--;
    return expression;
  }

  private TagExpressionException error(String reason, TagToken token) {
    return new TagExpressionException(reason, text, token.position());
  }
}
