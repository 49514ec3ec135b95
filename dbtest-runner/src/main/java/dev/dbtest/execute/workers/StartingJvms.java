package dev.dbtest.execute.workers;

import dev.dbtest.execute.ChildJvm;
import java.util.ArrayList;
import java.util.List;

/**
 * JVMs that were started and have not called back yet. Nobody else could end them, and one that
 * waits for a debugger may wait for ever.
 */
final class StartingJvms {

  private final List<ChildJvm> starting = new ArrayList<>();
  private boolean over;

  /** Adds a JVM that was started. If it is no longer wanted, it is killed at once. */
  void add(ChildJvm child) {
    synchronized (this) {
      starting.add(child);
      if (!over) {
        return;
      }
    }
    child.kill();
  }

  /** Removes a JVM that has called back, or never will. */
  synchronized void remove(ChildJvm child) {
    starting.remove(child);
  }

  /** Kills all of them, and those that are started from now on. */
  void killAll() {
    List<ChildJvm> due;
    synchronized (this) {
      over = true;
      due = List.copyOf(starting);
    }
    due.forEach(ChildJvm::kill);
  }
}
