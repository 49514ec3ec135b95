package dev.dbtest.worker.rows;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts of arguments that are the same in each run. The number in what {@link
 * Object#toString} makes of an object or an array is not, so these are shown by their class or
 * their elements.
 */
final class ValueText {

  private static final int DEEPEST = 8;
  private static final int FEWEST_DIGITS = 5;
  private static final int MOST_DIGITS = 8;

  private ValueText() {}

  /** The text of an argument. */
  static String of(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    append(text, value, 0);
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable Object value, int depth) {
    try {
      if (value == null || value instanceof CharSequence || depth == DEEPEST) {
        text.append(value == null ? "null" : value.toString());
      } else if (value.getClass().isArray()) {
        appendArray(text, value, depth);
      } else if (value instanceof Collection<?> elements && isOfTheJdk(value)) {
        appendAll(text, elements, depth);
      } else if (value instanceof Map<?, ?> map && isOfTheJdk(value)) {
        appendMap(text, map, depth);
      } else {
        text.append(
            hasOwnText(value) ? withoutHashes(value.toString()) : className(value.getClass()));
      }
    } catch (Throwable e) {
      // A value without a text is still an argument that the test may want.
      text.append('[').append(e.getClass().getSimpleName()).append(" in toString()]");
    }
  }

  private static void appendArray(StringBuilder text, Object array, int depth) {
    text.append('[');
    for (int i = 0; i < Array.getLength(array); i++) {
      text.append(i == 0 ? "" : ", ");
      append(text, Array.get(array, i), depth + 1);
    }
    text.append(']');
  }

  private static void appendAll(StringBuilder text, Collection<?> elements, int depth) {
    String separator = "";
    text.append('[');
    for (Object element : elements) {
      text.append(separator);
      append(text, element, depth + 1);
      separator = ", ";
    }
    text.append(']');
  }

  private static void appendMap(StringBuilder text, Map<?, ?> map, int depth) {
    String separator = "";
    text.append('{');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator);
      append(text, entry.getKey(), depth + 1);
      text.append('=');
      append(text, entry.getValue(), depth + 1);
      separator = ", ";
    }
    text.append('}');
  }

  /**
   * A text in which the numbers are left out that {@link Object#toString} gives to what a value
   * holds: an array in a record, an object in an Optional.
   */
  private static String withoutHashes(String text) {
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
        stable.append(text, from, at).append("@…");
        from = end;
      }
      at = text.indexOf('@', end);
    }
    return stable.append(text, from, text.length()).toString();
  }

  /** A hash stands behind the name of a class, which ends in a semicolon for arrays of objects. */
  private static boolean isHash(String text, int at, int end) {
    if (at == 0 || end - at - 1 < FEWEST_DIGITS || end - at - 1 > MOST_DIGITS) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean ends = end == text.length() || " ,;)]}>|".indexOf(text.charAt(end)) >= 0;
    return ends && (before == ';' || Character.isJavaIdentifierPart(before));
  }

  private static boolean isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  /**
   * Whether a value's class is from the JDK. Other classes may have a text of their own that says
   * more than their elements.
   */
  private static boolean isOfTheJdk(Object value) {
    return value.getClass().getName().startsWith("java.");
  }

  private static boolean hasOwnText(Object value) throws NoSuchMethodException {
    return value.getClass().getMethod("toString").getDeclaringClass() != Object.class;
  }

  /**
   * The name of a class, without the part that differs from run to run in the name of a lambda's
   * class.
   */
  private static String className(Class<?> type) {
    String name = type.getName();
    int hidden = name.indexOf('/');
    String stable = hidden < 0 ? name : name.substring(0, hidden);
    int lambda = stable.indexOf("$$Lambda");
    return (lambda < 0 ? stable : stable.substring(0, lambda) + "$$Lambda")
        .substring(stable.lastIndexOf('.', lambda < 0 ? stable.length() : lambda) + 1);
  }
}
