package dev.dbtest.discovery.facts;

/**
 * Decodes names that Scala's compiler has encoded: {@code $plus$eq} was written {@code +=}, and
 * {@code adds$u0020two} was {@code `adds two`}.
 */
public final class EncodedNames {

  /** What stands behind a dollar, and what it stands for. */
  private static final String[] OPERATORS = {
    "tilde", "~", "eq", "=", "less", "<", "greater", ">", "bang", "!", "hash", "#", "percent", "%",
    "up", "^", "amp", "&", "bar", "|", "times", "*", "div", "/", "plus", "+", "minus", "-", "colon",
    ":", "bslash", "\\", "qmark", "?", "at", "@"
  };

  private static final int HEX_DIGITS = 4;

  private EncodedNames() {}

  /** The name as its author wrote it; the same name where nothing in it is encoded. */
  public static String decode(String name) {
    int dollar = name.indexOf('$');
    if (dollar < 0) {
      return name;
    }
    StringBuilder text = new StringBuilder(name.length());
    int from = 0;
    while (dollar >= 0) {
      text.append(name, from, dollar);
      from = append(name, dollar, text);
      dollar = name.indexOf('$', from);
    }
    return text.append(name, from, name.length()).toString();
  }

  /** Appends what begins at a dollar and returns where it ends. */
  private static int append(String name, int dollar, StringBuilder text) {
    int word = dollar + 1;
    for (int i = 0; i < OPERATORS.length; i += 2) {
      int end = word + OPERATORS[i].length();
      if (name.startsWith(OPERATORS[i], word) && isWhole(name, end)) {
        text.append(OPERATORS[i + 1]);
        return end;
      }
    }
    int end = word + 1 + HEX_DIGITS;
    if (name.startsWith("u", word) && end <= name.length()) {
      int letter = number(name, word + 1, end);
      if (letter >= 0) {
        text.append((char) letter);
        return end;
      }
    }
    text.append('$');
    return word;
  }

  /**
   * Whether an operator ends here. Kotlin puts a module's name behind a dollar, and that may begin
   * like an operator; but only Scala encodes other characters by their numbers.
   */
  private static boolean isWhole(String name, int end) {
    return end == name.length()
        || !Character.isLowerCase(name.charAt(end))
        || name.contains("$u00");
  }

  /** A hexadecimal number; negative if it is none. */
  private static int number(String name, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(name.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      number = number * 16 + digit;
    }
    return number;
  }
}
