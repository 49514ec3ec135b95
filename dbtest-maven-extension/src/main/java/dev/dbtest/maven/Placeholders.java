package dev.dbtest.maven;

import java.util.function.Function;

/** Replaces {@code @{name}} in texts, as Surefire does. */
final class Placeholders {

  private static final String BEGIN = "@{";

  private Placeholders() {}

  /**
   * Replaces them.
   *
   * @param values finds what a name stands for
   */
  static String replace(String text, Function<String, String> values) {
    StringBuilder replaced = new StringBuilder();
    int at = 0;
    while (true) {
      int begin = text.indexOf(BEGIN, at);
      int end = begin < 0 ? -1 : text.indexOf('}', begin);
      if (end < 0) {
        return replaced.append(text.substring(at)).toString();
      }
      replaced.append(text, at, begin);
      replaced.append(values.apply(text.substring(begin + BEGIN.length(), end)));
      at = end + 1;
    }
  }
}
