package dev.dbtest.report.json;

import java.io.Serial;

/** A JSON document that is not a run; the message says what is wrong with which field. */
final class MalformedRunException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  MalformedRunException(String message) {
    super(message);
  }

  MalformedRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
