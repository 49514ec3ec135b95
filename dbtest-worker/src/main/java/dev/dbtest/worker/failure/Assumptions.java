package dev.dbtest.worker.failure;

import dev.dbtest.model.Failure;
import java.util.Set;

/**
 * Knows the exceptions by which libraries say that a test does not apply here and now. They are
 * known by name, so that no library is needed to know them.
 */
public final class Assumptions {

  private static final Set<String> NAMES =
      Set.of(
          // JUnit 5 and newer, AssertJ, Spock, Kotest and others.
          "org.opentest4j.TestAbortedException",
          "org.junit.AssumptionViolatedException",
          // The base class of the one before, which old versions of JUnit 4 threw themselves.
          "org.junit.internal.AssumptionViolatedException",
          "org.testng.SkipException");

  private static final int MAX_REASON = 500;

  private Assumptions() {}

  /** Whether an exception, or a class that it is derived from, is one of them. */
  public static boolean isFailed(Throwable thrown) {
    for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
      if (NAMES.contains(type.getName())) {
        return true;
      }
    }
    return false;
  }

  /** Why a test was left out, in one line, given the description of such an exception. */
  public static String reason(Failure failure) {
    StringBuilder line = new StringBuilder();
    String message = failure.message().strip();
    for (int i = 0; i < message.length(); i++) {
      char each = message.charAt(i);
      if (!Character.isWhitespace(each)) {
        line.append(each);
      } else if (line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.isEmpty() ? "an assumption did not hold" : Cut.to(MAX_REASON, line.toString());
  }
}
