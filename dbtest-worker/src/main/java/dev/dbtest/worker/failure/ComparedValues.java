package dev.dbtest.worker.failure;

import dev.dbtest.model.Failure.Comparison;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the expected and the actual value in an assertion error of any library: by the getters that
 * opentest4j and JUnit's {@code ComparisonFailure} have, or else in the wording of the message.
 */
final class ComparedValues {

  private static final int MAX_VALUE = 64 << 10;

  private ComparedValues() {}

  static @Nullable Comparison of(Throwable thrown, String message) {
    List<?> several = failures(thrown);
    if (several != null) {
      // Of several failures one must not stand for all. A single one is told as if it were alone.
      return several.size() == 1 && several.get(0) instanceof Throwable only
          ? ofOne(only, ThrowableFacts.message(only))
          : null;
    }
    return ofOne(thrown, message);
  }

  private static @Nullable Comparison ofOne(Throwable thrown, String message) {
    Comparison told = byGetters(thrown);
    return told != null ? told : thrown instanceof AssertionError ? byMessage(message) : null;
  }

  /** What soft assertions collected, by the getters of opentest4j, JUnit 4 and AssertJ. */
  private static @Nullable List<?> failures(Throwable thrown) {
    Object failures = ask(thrown, "getFailures");
    return (failures != null ? failures : ask(thrown, "getErrors")) instanceof List<?> list
        ? list
        : null;
  }

  private static @Nullable Comparison byGetters(Throwable thrown) {
    Object expected = ask(thrown, "getExpected");
    Object actual = ask(thrown, "getActual");
    // Both are null if the class has no such getters, or if the error does not compare anything.
    return expected == null && actual == null ? null : comparison(text(expected), text(actual));
  }

  private static String text(@Nullable Object value) {
    Object shown = value == null ? null : ask(value, "getStringRepresentation");
    return ThrowableFacts.text(shown == null ? value : shown);
  }

  private static @Nullable Object ask(Object target, String getter) {
    try {
      Method method = target.getClass().getMethod(getter);
      method.setAccessible(true);
      return method.invoke(target);
    } catch (Throwable e) {
      // No such getter, or one that throws: then there is nothing to compare.
      return null;
    }
  }

  private static @Nullable Comparison byMessage(String message) {
    // AssertJ, Hamcrest, JUnit 4, TestNG.
    Comparison found = between(message, "expected: ", "\n but was: ", "");
    if (found == null) {
      found = between(message, "Expected: ", "\n     but: was ", "");
    }
    if (found == null) {
      found = between(message, "expected:<", "> but was:<", ">");
    }
    return found != null ? found : between(message, "expected [", "] but found [", "]");
  }

  private static @Nullable Comparison between(
      String message, String before, String middle, String end) {
    int start = message.indexOf(before);
    int gap = start < 0 ? -1 : message.indexOf(middle, start + before.length());
    if (gap < 0) {
      return null;
    }
    int actual = gap + middle.length();
    int stop = end.isEmpty() ? message.length() : message.lastIndexOf(end);
    // A message that compares more than two values is told as it is.
    return stop < actual || message.indexOf(before, actual) >= 0
        ? null
        : comparison(
            message.substring(start + before.length(), gap), message.substring(actual, stop));
  }

  private static Comparison comparison(String expected, String actual) {
    return new Comparison(Cut.to(MAX_VALUE, expected), Cut.to(MAX_VALUE, actual));
  }
}
