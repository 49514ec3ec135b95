package dev.dbtest.worker.failure;

import org.jspecify.annotations.Nullable;

/**
 * Asks a throwable about itself. Its class may come from the code under test, so each call may
 * throw; of what is thrown, nothing but the class is used.
 */
final class ThrowableFacts {

  private static final StackTraceElement[] NO_FRAMES = {};
  private static final Throwable[] NONE = {};

  private ThrowableFacts() {}

  static String message(Throwable thrown) {
    try {
      String message = thrown.getLocalizedMessage();
      return message == null ? "" : message;
    } catch (Throwable e) {
      return "[getMessage() threw " + e.getClass().getName() + "]";
    }
  }

  static StackTraceElement[] frames(Throwable thrown) {
    try {
      StackTraceElement[] frames = thrown.getStackTrace();
      if (frames == null) {
        return NO_FRAMES;
      }
      for (StackTraceElement frame : frames) {
        if (frame == null) {
          return NO_FRAMES;
        }
      }
      return frames;
    } catch (Throwable e) {
      return NO_FRAMES;
    }
  }

  static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable e) {
      return null;
    }
  }

  static Throwable[] suppressed(Throwable thrown) {
    try {
      return thrown.getSuppressed();
    } catch (Throwable e) {
      return NONE;
    }
  }

  /** The text of any value from the code under test. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    try {
      String text = value.toString();
      return text == null ? "null" : text;
    } catch (Throwable e) {
      return "[toString() of "
          + value.getClass().getName()
          + " threw "
          + e.getClass().getName()
          + "]";
    }
  }
}
