package dev.dbtest.store;

import java.io.Serial;

/** A file does not contain a run that can be read. The message names the file and what to do. */
public final class UnreadableRunException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** There is a cause that says more. */
  public UnreadableRunException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The message says it all. */
  public UnreadableRunException(String message) {
    super(message);
  }
}
