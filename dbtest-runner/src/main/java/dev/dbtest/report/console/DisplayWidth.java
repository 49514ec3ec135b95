package dev.dbtest.report.console;

/** How many columns of a terminal a text takes. */
public final class DisplayWidth {
  private DisplayWidth() {}

  /** Columns of a safe text without colour codes. */
  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      char first = text.charAt(i);
      if (first >= ' ' && first <= '~') {
        width++;
        i++;
      } else {
        int c = text.codePointAt(i);
        width += of(c);
        i += Character.charCount(c);
      }
    }
    return width;
  }

  static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** Blocks of East Asian wide characters and of emoji (Unicode Standard Annex 11). */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || (c >= 0x2e80 && c <= 0x303e)
            || (c >= 0x3041 && c <= 0xa4cf)
            || (c >= 0xa960 && c <= 0xa97c)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1f64f)
            || (c >= 0x1f680 && c <= 0x1f6ff)
            || (c >= 0x1f900 && c <= 0x1f9ff)
            || (c >= 0x20000 && c <= 0x3fffd));
  }

  /** The text with blanks after it, up to that width. */
  public static String padEnd(String text, int width) {
    int missing = width - of(text);
    return missing <= 0 ? text : text + " ".repeat(missing);
  }

  /** The text with blanks before it, up to that width. */
  public static String padStart(String text, int width) {
    int missing = width - of(text);
    return missing <= 0 ? text : " ".repeat(missing) + text;
  }
}
