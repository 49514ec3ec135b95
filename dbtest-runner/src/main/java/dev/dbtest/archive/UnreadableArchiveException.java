package dev.dbtest.archive;

import java.io.Serial;

/** A stored run cannot be read. The message says why, as the end of a sentence about the file. */
public final class UnreadableArchiveException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  UnreadableArchiveException(String reason) {
    super(reason);
  }

  UnreadableArchiveException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Why it cannot be read. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
