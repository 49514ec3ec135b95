package dev.dbtest.worker.rows;

import org.jspecify.annotations.Nullable;

/** The rows of a test cannot be made; the message says why and what to do. */
public final class RowsException extends Exception {

  private static final long serialVersionUID = 1;

  RowsException(String message) {
    super(message);
  }

  RowsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
