package dev.dbtest.summary;

import java.util.List;

/** Quotes arguments so that a command line can be copied from a report into a shell. */
public final class ShellWord {

  /** Characters that a shell takes literally, apart from letters and digits. */
  private static final String PLAIN = "_@%+=:,./-";

  private ShellWord() {}

  /** The argument as one word for a POSIX shell. */
  public static String quote(String argument) {
    return isPlain(argument) ? argument : "'" + argument.replace("'", "'\\''") + "'";
  }

  /** A command line of dbtest that a shell takes apart into these words. */
  public static String command(List<String> words) {
    StringBuilder text = new StringBuilder("dbtest");
    for (String word : words) {
      text.append(' ').append(quote(word));
    }
    return text.toString();
  }

  /** Whether a shell takes the argument for one word without quotes. */
  static boolean isPlain(String argument) {
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      boolean alphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!alphanumeric && PLAIN.indexOf(c) < 0) {
        return false;
      }
    }
    return !argument.isEmpty();
  }
}
