package dev.dbtest.execute.workers;

import java.time.Duration;
import java.util.List;

/** Where a worker runs: in a JVM of its own, or in this one. */
interface WorkerHost {

  /** How long {@link #awaitEnd} waits. */
  Duration PATIENCE = Duration.ofSeconds(2);

  /** Ends the worker at once, with all processes that it started. */
  void kill();

  /** Waits a little for the end of a worker that hung up, and forces it if it does not come. */
  WorkerEnd awaitEnd();

  /** Gets ready for the worker to end by itself. */
  void prepareEnd();

  /**
   * Ends the processes that a worker which is gone has left behind.
   *
   * @return what they were; empty if there were none
   */
  List<String> killOrphans();

  /** Ends what is left of it. */
  void close();
}
