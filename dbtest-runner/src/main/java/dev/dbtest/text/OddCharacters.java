package dev.dbtest.text;

/**
 * Characters that whoever looks at a report must not meet as they are: controls, marks that reorder
 * or hide the text around them, halves of characters, and what is no character at all. Code under
 * test may print any of them. Every format has its own way to escape them.
 */
public final class OddCharacters {

  private static final int DELETE = 0x7f;

  private OddCharacters() {}

  /**
   * Whether there are any in the text, apart from the controls of ASCII, which every format escapes
   * anyway.
   */
  public static boolean areIn(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.charAt(i);
      if (c < DELETE) {
        i++;
      } else {
        c = text.codePointAt(i);
        if (isOdd(c)) {
          return true;
        }
        i += Character.charCount(c);
      }
    }
    return false;
  }

  /** Whether this is one of them. */
  public static boolean isOdd(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          // Zero-width characters, and those that reverse the direction of the text after them.
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // Not every unassigned one: this JVM may be older than an emoji.
      default -> isNoCharacter(c);
    };
  }

  /** Whether Unicode will never give this number to a character. */
  private static boolean isNoCharacter(int c) {
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
  }
}
