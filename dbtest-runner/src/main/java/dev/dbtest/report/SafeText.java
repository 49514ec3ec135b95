package dev.dbtest.report;

import dev.dbtest.text.OddCharacters;

/**
 * Makes text from the code under test harmless to show: a name or a message must not move the
 * cursor, change colours, hide or reorder what stands beside it, or break a line.
 */
public final class SafeText {
  private static final String TAB = "    ";

  private SafeText() {}

  /** One line of text, tabs as blanks, everything that is not a visible character as an escape. */
  public static String line(String text) {
    return isPlain(text) ? text : escaped(text, false);
  }

  /** As {@link #line}, with tabs as escapes too: for text whose blanks matter. */
  public static String exact(String text) {
    return isPlain(text) ? text : escaped(text, true);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text, boolean tabs) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\t' && !tabs) {
        safe.append(TAB);
      } else if (!OddCharacters.isOdd(c)) {
        safe.appendCodePoint(c);
      } else {
        appendEscape(safe, c);
      }
    }
    return safe.toString();
  }

  /** Appends a character as Java would write it in a literal. */
  public static void appendEscape(StringBuilder to, int codePoint) {
    switch (codePoint) {
      case '\n' -> to.append("\\n");
      case '\r' -> to.append("\\r");
      case '\t' -> to.append("\\t");
      default -> {
        for (char c : Character.toChars(codePoint)) {
          String hex = Integer.toHexString(c);
          to.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        }
      }
    }
  }
}
