package dev.dbtest.worker.failure;

import org.jspecify.annotations.Nullable;

/** Names the option of the JVM that an exception asks for, since the JDK keeps a package closed. */
final class AccessHint {

  private static final String BEFORE = " does not ";
  private static final String TO_TESTS = "to unnamed module";
  private static final int MAX_CAUSES = 10;

  private AccessHint() {}

  /** What to do about it, in a sentence; empty if there is nothing of that kind. */
  static String of(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; depth < MAX_CAUSES && cause != null; depth++) {
      if (isOfAccess(cause.getClass().getName())) {
        String option = option(ThrowableFacts.message(cause));
        if (option != null) {
          return "The JDK keeps that to itself. Open it to tests with --jvm-arg=" + option;
        }
      }
      cause = ThrowableFacts.cause(cause);
    }
    return "";
  }

  private static boolean isOfAccess(String type) {
    return type.equals("java.lang.reflect.InaccessibleObjectException")
        || type.equals("java.lang.IllegalAccessException")
        || type.equals("java.lang.IllegalAccessError");
  }

  /**
   * Reads messages such as {@code module java.base does not "opens java.lang" to unnamed module}
   * and {@code module java.base does not export sun.nio.ch to unnamed module}.
   */
  private static @Nullable String option(String message) {
    int at = message.indexOf(BEFORE);
    int end = message.indexOf(TO_TESTS, Math.max(0, at));
    if (at < 0 || end < 0) {
      return null;
    }
    String module = message.substring(message.lastIndexOf(' ', at - 1) + 1, at);
    String words = message.substring(at + BEFORE.length(), end).replace("\"", "").strip();
    int space = words.indexOf(' ');
    if (space < 0) {
      return null;
    }
    String what = words.startsWith("open") ? "--add-opens=" : "--add-exports=";
    return what + module + "/" + words.substring(space + 1) + "=ALL-UNNAMED";
  }
}
