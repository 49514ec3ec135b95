package dev.dbtest.jmh.processor.resource;

/** Thrown when a list of an earlier compilation is not what this version of JMH writes. */
final class UnreadableListException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableListException(String message, Throwable cause) {
    super(message, cause);
  }
}
