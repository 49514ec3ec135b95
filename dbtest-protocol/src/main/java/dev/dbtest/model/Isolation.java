package dev.dbtest.model;

/** How far a suite is kept apart from the others of its run. */
public enum Isolation {
  /** Shares the worker JVM and its classes. */
  NONE,
  /** Shares the worker JVM, but loads the project's classes afresh. */
  CLASSLOADER,
  /** Has a worker JVM of its own. */
  PROCESS
}
