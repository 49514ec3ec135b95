package dev.dbtest.execute;

import java.io.IOException;

/** A child JVM could not be started, or ended or fell silent before it called back. */
public final class ChildJvmException extends IOException {

  private static final long serialVersionUID = 1;

  ChildJvmException(String message) {
    super(message);
  }

  ChildJvmException(String message, Throwable cause) {
    super(message, cause);
  }
}
