package dev.dbtest.junit;

import org.jspecify.annotations.Nullable;

/** Tells a launcher that an assertion did not hold, where no exception says it as it is. */
final class TestFailure extends AssertionError {

  private static final long serialVersionUID = 1;

  TestFailure(String message, @Nullable Throwable cause, StackTraceElement[] stack) {
    super(message, cause);
    setStackTrace(stack);
  }
}
