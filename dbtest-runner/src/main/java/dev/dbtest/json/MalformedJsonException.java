package dev.dbtest.json;

import java.io.Serial;

/** A JSON document lacks something that its reader needs; the message names the field. */
public final class MalformedJsonException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  MalformedJsonException(String message) {
    super(message);
  }

  MalformedJsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
