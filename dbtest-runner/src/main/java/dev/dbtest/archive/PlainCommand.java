package dev.dbtest.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * Command lines without the values of system properties and environment variables: they are where
 * passwords stand, and a history is shown to many and kept for years.
 */
public final class PlainCommand {

  private static final String HIDDEN = "=…";
  private static final String PROPERTY = "-D";

  /** Options whose value is {@code NAME=VALUE}. */
  private static final List<String> PAIRS = List.of("--env", "--system-property", PROPERTY);

  private PlainCommand() {}

  /** The words of a command line, each with hidden values. */
  public static List<String> of(List<String> words) {
    List<String> plain = new ArrayList<>(words.size());
    boolean pair = false;
    for (String word : words) {
      plain.add(pair ? hidden(word, 0) : withoutValue(word));
      pair = PAIRS.contains(word);
    }
    return plain;
  }

  /** One word, such as {@code -Dname=value} or {@code --env=NAME=VALUE}. */
  static String withoutValue(String word) {
    for (String option : PAIRS) {
      if (word.startsWith(option + "=")) {
        return hidden(word, option.length() + 1);
      }
    }
    int property = word.startsWith(PROPERTY) ? 0 : word.indexOf("=" + PROPERTY);
    return property < 0 ? word : hidden(word, property + PROPERTY.length());
  }

  private static String hidden(String word, int from) {
    int equals = word.indexOf('=', from);
    return equals < 0 ? word : word.substring(0, equals) + HIDDEN;
  }
}
