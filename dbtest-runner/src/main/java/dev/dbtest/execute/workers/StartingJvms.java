package dev.dbtest.execute.workers;

import dev.dbtest.execute.ChildJvm;
import java.util.ArrayList;
import java.util.List;

/**
 * JVMs that were started and have not called back yet. Nobody else could end them: one that waits
 * for a debugger takes as long as it takes.
 */
final class StartingJvms {

  private final List<ChildJvm> starting = new ArrayList<>();
  private boolean over;

  /** A JVM was started. If that is not wanted any more, it is killed at once. */
  void add(ChildJvm child) {
    synchronized (this) {
      starting.add(child);
      if (!over) {
        return;
      }
    }
    child.kill();
  }

  /** A JVM has called back, or never will. */
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
