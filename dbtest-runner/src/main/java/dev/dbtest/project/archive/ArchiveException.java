package dev.dbtest.project.archive;

/** An archive cannot be made, or is not what it should be; the message says what to do. */
public final class ArchiveException extends Exception {

  private static final long serialVersionUID = 1L;

  ArchiveException(String message) {
    super(message);
  }
}
