package dev.dbtest.json;

import java.io.IOException;
import java.io.Serial;

/** A text is not a JSON document; the message says what is wrong and in which line. */
public final class JsonSyntaxException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  JsonSyntaxException(String message, Throwable cause) {
    super(message, cause);
  }
}
