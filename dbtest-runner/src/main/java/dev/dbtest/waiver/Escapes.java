package dev.dbtest.waiver;

import dev.dbtest.text.OddCharacters;

/**
 * Names in one line of a text file, whatever characters values of rows bring into them: what cannot
 * be seen, or written as UTF-8, is an escape as in Java, and so is the backslash.
 */
final class Escapes {

  private static final int HEX_DIGITS = 4;

  private Escapes() {}

  static String escaped(String name) {
    StringBuilder text = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c == '\\') {
        text.append("\\\\");
      } else if (OddCharacters.isOdd(c)) {
        for (int j = i; j < next; j++) {
          text.append(String.format("\\u%04x", (int) name.charAt(j)));
        }
      } else {
        text.appendCodePoint(c);
      }
      i = next;
    }
    return text.toString();
  }

  /**
   * The name that an escaped one stands for.
   *
   * @throws IllegalArgumentException if there is a backslash that begins no escape
   */
  static String unescaped(String text) {
    StringBuilder name = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        name.append(c);
      } else if (text.startsWith("\\\\", i)) {
        name.append(c);
        i++;
      } else if (text.startsWith("\\u", i) && i + 2 + HEX_DIGITS <= text.length()) {
        name.append((char) code(text.substring(i + 2, i + 2 + HEX_DIGITS)));
        i += 1 + HEX_DIGITS;
      } else {
        throw notAnEscape();
      }
    }
    return name.toString();
  }

  private static int code(String digits) {
    int code = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      if (digit < 0) {
        throw notAnEscape();
      }
      code = code * 16 + digit;
    }
    return code;
  }

  private static IllegalArgumentException notAnEscape() {
    return new IllegalArgumentException(
        "a backslash in a name is written \\\\, and other characters may be \\u and four digits");
  }
}
