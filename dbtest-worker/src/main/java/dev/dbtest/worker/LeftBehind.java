package dev.dbtest.worker;

/**
 * Ends a thread in which code under test has come to its end after all, when the run had long gone
 * on without it.
 */
final class LeftBehind extends Error {

  private static final long serialVersionUID = 1;

  LeftBehind() {
    super("the run has gone on without this thread", null, false, false);
  }
}
