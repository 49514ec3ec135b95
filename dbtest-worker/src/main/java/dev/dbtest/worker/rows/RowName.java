package dev.dbtest.worker.rows;

import org.jspecify.annotations.Nullable;

/** Makes the display names of rows. */
final class RowName {

  private static final int MAX_LENGTH = 200;

  private RowName() {}

  /**
   * The name of a row.
   *
   * @param pattern {@code {0}} is the first argument, {@code {index}} the number; blank for all
   *     arguments, separated by commas
   */
  static String of(String pattern, int number, @Nullable Object[] values) {
    String name = pattern.isBlank() ? joined(values) : filled(pattern, number, values);
    return name.length() <= MAX_LENGTH ? name : cut(name, MAX_LENGTH - 1) + "…";
  }

  /** The beginning of a text, at most that many characters, without cutting a surrogate pair. */
  static String cut(String text, int length) {
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  private static String joined(@Nullable Object[] values) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < values.length && name.length() <= MAX_LENGTH; i++) {
      name.append(i == 0 ? "" : ", ").append(ValueText.of(values[i]));
    }
    return name.toString();
  }

  private static String filled(String pattern, int number, @Nullable Object[] values) {
    StringBuilder name = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      name.append(pattern, at, open);
      name.append(field(pattern.substring(open + 1, close), number, values));
      at = close + 1;
    }
    return name.append(pattern, Math.min(at, pattern.length()), pattern.length()).toString();
  }

  /** The replacement for a field in braces; an unknown field stays as it is. */
  private static String field(String field, int number, @Nullable Object[] values) {
    if (field.equals("index")) {
      return Integer.toString(number);
    }
    try {
      int index = Integer.parseInt(field);
      return index >= 0 && index < values.length ? ValueText.of(values[index]) : "{" + field + "}";
    } catch (NumberFormatException e) {
      return "{" + field + "}";
    }
  }
}
