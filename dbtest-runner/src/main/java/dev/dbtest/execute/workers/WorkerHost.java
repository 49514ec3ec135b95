package dev.dbtest.execute.workers;

import java.time.Duration;
import java.util.List;

/** Where a worker runs: in a JVM of its own, or in this one. */
interface WorkerHost {

  /** How long {@link #awaitEnd} waits. */
  Duration PATIENCE = Duration.ofSeconds(2);

  /** Ends the worker at once, with all processes that it started. */
  void kill();

  /**
   * Waits a little for a worker to end after its line has closed, and forces it to if it does not.
   */
  WorkerEnd awaitEnd();

  /** Gets ready for the worker to end by itself. */
  void prepareEnd();

  /**
   * Ends the processes left behind by a worker that is gone.
   *
   * @return what they were; empty if there were none
   */
  List<String> killOrphans();

  /** Ends what is left of it. */
  void close();
}
