package dev.dbtest.model;

/**
 * Something wrong that is not a case's own outcome: a class that cannot be read, a failed suite
 * tear-down, a warning about the machine. Problems are collected and reported together.
 *
 * @param severity whether it turns the run red
 * @param subject what it is about, such as a class, a file or an option
 * @param message what is wrong and why that matters, as one sentence
 * @param remedy what to do about it, as one sentence; empty if there is nothing to advise
 */
public record Problem(Severity severity, String subject, String message, String remedy) {

  /** A problem that turns the run red. */
  public static Problem error(String subject, String message, String remedy) {
    return new Problem(Severity.ERROR, subject, message, remedy);
  }

  /** A problem that the reader should know about. */
  public static Problem warning(String subject, String message, String remedy) {
    return new Problem(Severity.WARNING, subject, message, remedy);
  }

  /** The problem in one line. */
  public String text() {
    String text = subject + ": " + message;
    return remedy.isEmpty() ? text : text + " " + remedy;
  }

  /** How bad it is. */
  public enum Severity {
    /** Worth knowing. */
    WARNING,
    /** Turns the run red. */
    ERROR
  }
}
