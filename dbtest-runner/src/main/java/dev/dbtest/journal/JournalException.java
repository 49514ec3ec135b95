package dev.dbtest.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A journal cannot be used; the message names the file, the reason and the remedy. */
public final class JournalException extends IOException {

  private static final long serialVersionUID = 1;

  /** Says what is wrong. */
  public JournalException(String message) {
    super(message);
  }

  JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
