package dev.dbtest.setup;

import java.io.Serial;

/** A pom is such that a change of its text could do harm; the message says in what way. */
public final class UnclearPomException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  UnclearPomException(String message) {
    super(message);
  }
}
