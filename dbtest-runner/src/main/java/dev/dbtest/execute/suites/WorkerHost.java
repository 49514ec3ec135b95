package dev.dbtest.execute.suites;

/** Where a worker runs: in a JVM of its own, or in this one. */
interface WorkerHost {

  /** Ends the worker at once, with all processes that it started. */
  void kill();

  /** Waits a little for the end of a worker that hung up, and forces it if it does not come. */
  WorkerEnd awaitEnd();

  /** Ends what is left of it. */
  void close();
}
