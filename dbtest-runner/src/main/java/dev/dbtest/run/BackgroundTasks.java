package dev.dbtest.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Runs background tasks that no caller waits for, each in a thread of its own, until the command
 * ends.
 */
public final class BackgroundTasks implements Executor, AutoCloseable {

  private final List<Thread> threads = new ArrayList<>();

  @Override
  public synchronized void execute(Runnable task) {
    Thread thread = new Thread(task, "dbtest-background");
    threads.add(thread);
    thread.start();
  }

  /** Waits until every task is done. */
  @Override
  public void close() {
    List<Thread> due;
    synchronized (this) {
      due = List.copyOf(threads);
      threads.clear();
    }
    try {
      for (Thread thread : due) {
        thread.join();
      }
    } catch (InterruptedException e) {
      // An interrupt means that somebody wants this to end.
      Thread.currentThread().interrupt();
    }
  }
}
