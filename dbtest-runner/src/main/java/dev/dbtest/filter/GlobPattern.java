package dev.dbtest.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern in which {@code *} stands for any text and {@code ?} for one character; after a
 * backslash, these two and the backslash stand for themselves, as all other characters do, brackets
 * among them. It matches whole texts, and capitals matter.
 *
 * <p>The pattern is cut at its stars, and each piece is looked for once, from left to right, so a
 * match takes at most the product of the two lengths, whatever the pattern: nothing is tried twice.
 */
public final class GlobPattern {

  /** Stands for one character in a piece; no name holds it, since it is no character. */
  private static final char ANY = '\uffff';

  private final String text;
  private final Piece[] pieces;
  private final boolean startsWithStar;

  private GlobPattern(String text) {
    this.text = text;
    this.pieces = pieces(text);
    this.startsWithStar = text.startsWith("*");
  }

  private static Piece[] pieces(String text) {
    List<Piece> pieces = new ArrayList<>(2);
    StringBuilder piece = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*') {
        pieces.add(new Piece(piece.toString()));
        piece.setLength(0);
      } else if (c == '?') {
        piece.append(ANY);
      } else {
        boolean escapes = c == '\\' && i + 1 < text.length() && isSpecial(text.charAt(i + 1));
        piece.append(escapes ? text.charAt(++i) : c);
      }
    }
    pieces.add(new Piece(piece.toString()));
    return pieces.toArray(new Piece[0]);
  }

  private static boolean isSpecial(char c) {
    return c == '*' || c == '?' || c == '\\';
  }

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException if it is blank, since it could match nothing
   */
  public static GlobPattern of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "A pattern is blank and so could match nothing. Give a name or a glob, such as *Parse*.");
    }
    return new GlobPattern(text);
  }

  /** Whether the pattern stands for this text as a whole. */
  public boolean matches(String candidate) {
    Piece first = pieces[0];
    int last = pieces.length - 1;
    if (last == 0) {
      return candidate.length() == first.length() && first.isAt(candidate, 0);
    }
    int from = first.length();
    int end = candidate.length() - pieces[last].length();
    if (from > end || !first.isAt(candidate, 0) || !pieces[last].isAt(candidate, end)) {
      return false;
    }
    for (int i = 1; i < last; i++) {
      int found = pieces[i].find(candidate, from, end);
      if (found < 0) {
        return false;
      }
      from = found + pieces[i].length();
    }
    return true;
  }

  /**
   * Whether the pattern begins with a star, so that it matches a text if it matches the end of it.
   */
  boolean startsWithStar() {
    return startsWithStar;
  }

  /** The pattern as it was written. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GlobPattern pattern && pattern.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Same as {@link #text()}. */
  @Override
  public String toString() {
    return text;
  }

  /** The text between two stars. */
  private static final class Piece {

    private final String characters;
    private final boolean literal;

    Piece(String characters) {
      this.characters = characters;
      this.literal = characters.indexOf(ANY) < 0;
    }

    int length() {
      return characters.length();
    }

    boolean isAt(String candidate, int position) {
      if (literal) {
        return candidate.startsWith(characters, position);
      }
      for (int i = 0; i < characters.length(); i++) {
        char expected = characters.charAt(i);
        if (expected != ANY && expected != candidate.charAt(position + i)) {
          return false;
        }
      }
      return true;
    }

    /** The first place at or after {@code from} where this piece ends by {@code end}, or -1. */
    int find(String candidate, int from, int end) {
      int lastStart = end - characters.length();
      if (literal) {
        int found = candidate.indexOf(characters, from);
        return found <= lastStart ? found : -1;
      }
      for (int start = from; start <= lastStart; start++) {
        if (isAt(candidate, start)) {
          return start;
        }
      }
      return -1;
    }
  }
}
