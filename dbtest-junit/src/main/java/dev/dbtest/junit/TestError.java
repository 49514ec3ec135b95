package dev.dbtest.junit;

import org.jspecify.annotations.Nullable;

/** Tells a launcher of what dbtest calls an ERROR, where no exception says it as it is. */
final class TestError extends RuntimeException {

  private static final long serialVersionUID = 1;

  TestError(String message, @Nullable Throwable cause, StackTraceElement[] stack) {
    super(message, cause);
    setStackTrace(stack);
  }
}
