package dev.dbtest.worker.rows;

/**
 * Makes texts that are the same in each run. {@link Object#toString} gives a number to an object or
 * an array that is another one in each JVM, and so does the name of a lambda's class.
 */
public final class StableText {

  /** What follows in the name of a class is another number in each run. */
  static final String LAMBDA = "$$Lambda";

  private static final int FEWEST_DIGITS = 5;
  private static final int MOST_DIGITS = 8;

  private StableText() {}

  /**
   * A text without the numbers that {@link Object#toString} gives to what it shows: an array in a
   * record, an object in an Optional.
   */
  public static String of(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return text;
    }
    StringBuilder stable = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = at + 1;
      while (end < text.length() && isHexDigit(text.charAt(end))) {
        end++;
      }
      if (isHash(text, at, end)) {
        int name = Math.max(from, startOfName(text, at));
        stable.append(text, from, name).append(ofClass(text.substring(name, at))).append("@…");
        from = end;
      }
      at = text.indexOf('@', end);
    }
    return stable.append(text, from, text.length()).toString();
  }

  /** The name of a class, without the part that differs from run to run. */
  static String ofClass(String name) {
    int hidden = name.indexOf("/0x");
    String stable = hidden < 0 ? name : name.substring(0, hidden);
    int lambda = stable.indexOf(LAMBDA);
    return lambda < 0 ? stable : stable.substring(0, lambda + LAMBDA.length());
  }

  /** A hash stands behind the name of a class, which ends in a semicolon for arrays of objects. */
  private static boolean isHash(String text, int at, int end) {
    if (at == 0 || end - at - 1 < FEWEST_DIGITS || end - at - 1 > MOST_DIGITS) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean ends = end == text.length() || " ,;)]}>|\"'".indexOf(text.charAt(end)) >= 0;
    return ends && (before == ';' || Character.isJavaIdentifierPart(before));
  }

  private static int startOfName(String text, int end) {
    int start = end;
    while (start > 0 && isOfName(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isOfName(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.' || c == '/';
  }

  private static boolean isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
