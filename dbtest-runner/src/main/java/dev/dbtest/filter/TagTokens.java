package dev.dbtest.filter;

import dev.dbtest.filter.TagToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a tag expression into tokens. */
final class TagTokens {

  private final String text;
  private final List<TagToken> tokens = new ArrayList<>();
  private int position;

  private TagTokens(String text) {
    this.text = text;
  }

  /** All tokens, the last one of kind END. */
  static List<TagToken> of(String text) {
    TagTokens reader = new TagTokens(text);
    while (reader.position < text.length()) {
      reader.readOne();
    }
    reader.add(Kind.END, "", text.length());
    return reader.tokens;
  }

  /** Whether a tag means itself when it is written without quotes. */
  static boolean isPlainTag(String tag) {
    return !tag.isEmpty()
        && wordKind(tag) == Kind.TAG
        && tag.charAt(0) != '"'
        && tag.charAt(0) != '\''
        && tag.chars().allMatch(c -> isPartOfWord((char) c));
  }

  static String quoted(String tag) {
    char quote = tag.indexOf('"') < 0 ? '"' : '\'';
    return quote + tag + quote;
  }

  private void readOne() {
    char c = text.charAt(position);
    switch (c) {
      case '(' -> sign(Kind.OPEN);
      case ')' -> sign(Kind.CLOSE);
      case '!' -> sign(Kind.NOT);
      case '&' -> signMaybeDoubled(Kind.AND);
      case '|' -> signMaybeDoubled(Kind.OR);
      case '"', '\'' -> quotedTag(c);
      case ',' ->
          throw new TagExpressionException(
              "a comma does not join tags; write \"or\" or \"and\"", text, position);
      default -> {
        if (Character.isWhitespace(c)) {
          position++;
        } else {
          word();
        }
      }
    }
  }

  private void sign(Kind kind) {
    add(kind, text.substring(position, position + 1), position);
    position++;
  }

  private void signMaybeDoubled(Kind kind) {
    char c = text.charAt(position);
    sign(kind);
    if (position < text.length() && text.charAt(position) == c) {
      position++;
    }
  }

  private void quotedTag(char quote) {
    int end = text.indexOf(quote, position + 1);
    if (end < 0) {
      throw new TagExpressionException("this quote is never closed", text, position);
    }
    String tag = text.substring(position + 1, end);
    if (tag.isBlank()) {
      throw new TagExpressionException("there is no tag between these quotes", text, position);
    }
    add(Kind.TAG, tag, position);
    position = end + 1;
  }

  private void word() {
    int start = position;
    while (position < text.length() && isPartOfWord(text.charAt(position))) {
      position++;
    }
    String word = text.substring(start, position);
    add(wordKind(word), word, start);
  }

  private void add(Kind kind, String tokenText, int start) {
    tokens.add(new TagToken(kind, tokenText, start));
  }

  private static Kind wordKind(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "and" -> Kind.AND;
      case "or" -> Kind.OR;
      case "not" -> Kind.NOT;
      default -> Kind.TAG;
    };
  }

  private static boolean isPartOfWord(char c) {
    return "()!&|,".indexOf(c) < 0 && !Character.isWhitespace(c);
  }
}
