package dev.dbtest.execute.workers;

import java.time.Duration;
import java.util.List;

/** Where a worker runs: in a JVM of its own, or in this one. */
interface WorkerHost {

  /** How long to wait for a worker that is gone already, as its line says. */
  Duration PATIENCE = Duration.ofSeconds(2);

  /** How long its shutdown hooks may take, such as the one that writes what coverage was seen. */
  Duration FOR_HOOKS = Duration.ofSeconds(10);

  /** Ends the worker at once, with all processes that it started. */
  void kill();

  /**
   * Waits for a worker to end after its line has closed, and forces it to if it does not.
   *
   * @param patience how long to wait
   */
  WorkerEnd awaitEnd(Duration patience);

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
