package dev.dbtest.summary;

import java.util.ArrayList;
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

  /** The arguments in a line of words that were quoted here, with one space between them. */
  public static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '\\' && i + 1 < line.length()) {
        i++;
        word.append(line.charAt(i));
      } else if (!quoted && c == ' ') {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words;
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
