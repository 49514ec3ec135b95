package dev.dbtest.waiver;

import java.io.Serial;

/**
 * A list cannot be read. The message names file, line and rule. Nobody goes on without the list:
 * what it says must not be forgotten because of a typing error.
 */
public final class UnreadableWaiverException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  UnreadableWaiverException(String message) {
    super(message);
  }

  UnreadableWaiverException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What is wrong, and where. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
