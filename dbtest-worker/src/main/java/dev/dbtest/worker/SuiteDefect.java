package dev.dbtest.worker;

/** A suite or a test is written in a way that cannot run; the message says what to change. */
final class SuiteDefect extends Exception {

  private static final long serialVersionUID = 1;

  SuiteDefect(String message) {
    super(message);
  }
}
