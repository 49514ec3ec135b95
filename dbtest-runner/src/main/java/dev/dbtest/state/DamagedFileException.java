package dev.dbtest.state;

import java.io.IOException;
import java.io.Serial;

/**
 * One of our files no longer has the content that was written to it; the message names the file.
 */
public final class DamagedFileException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  DamagedFileException(String message) {
    super(message);
  }
}
