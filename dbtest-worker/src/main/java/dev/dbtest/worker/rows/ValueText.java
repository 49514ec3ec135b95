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
            hasOwnText(value) ? StableText.of(value.toString()) : className(value.getClass()));
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
   * Whether a value's class is from the JDK. Other classes may have a text of their own that says
   * more than their elements.
   */
  private static boolean isOfTheJdk(Object value) {
    return value.getClass().getName().startsWith("java.");
  }

  private static boolean hasOwnText(Object value) throws NoSuchMethodException {
    return value.getClass().getMethod("toString").getDeclaringClass() != Object.class;
  }

  private static String className(Class<?> type) {
    String stable = StableText.ofClass(type.getName());
    int lambda = stable.indexOf(StableText.LAMBDA);
    return stable.substring(stable.lastIndexOf('.', lambda < 0 ? stable.length() : lambda) + 1);
  }
}
