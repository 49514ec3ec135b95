package dev.dbtest.execute.workers;

import dev.dbtest.model.TestSuiteInfo.Lock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands out suites to workers. A suite is handed out only when all of its resource locks are free,
 * and gets them all at once, so that suites never wait for each other in a circle.
 */
final class JobQueue {

  private final List<SuiteJob> waiting;
  private final Map<String, Integer> readers = new HashMap<>();
  private final Map<String, SuiteJob> writers = new HashMap<>();
  private final Set<SuiteJob> running = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable More more;
  private boolean closed;

  /** Hands out these suites, in their order as far as locks allow. */
  JobQueue(List<SuiteJob> jobs) {
    this(jobs, null);
  }

  /**
   * Hands out these suites, and then others.
   *
   * @param more asked when none of those that are known waits, and somebody is free
   */
  JobQueue(List<SuiteJob> jobs, @Nullable More more) {
    this.waiting = new ArrayList<>(jobs);
    this.more = more;
  }

  /** Where further suites come from. */
  interface More {

    /** Some of them; empty if there are no more. */
    List<SuiteJob> next();
  }

  /**
   * Waits for a suite.
   *
   * @return the first suite whose locks are free; {@code null} when all are done
   */
  synchronized @Nullable SuiteJob take() throws InterruptedException {
    while (!closed && (more != null || !(waiting.isEmpty() && running.isEmpty()))) {
      ask();
      SuiteJob job = find(null);
      if (job != null) {
        return job;
      }
      if (!running.isEmpty()) {
        wait();
      }
    }
    return null;
  }

  /** Nothing is asked for ahead of time: another machine might be free for it earlier. */
  private void ask() {
    More source = more;
    if (source != null && waiting.isEmpty()) {
      List<SuiteJob> jobs = source.next();
      waiting.addAll(jobs);
      if (jobs.isEmpty()) {
        more = null;
        notifyAll();
      }
    }
  }

  /**
   * The next suite, if the caller can take it now.
   *
   * @param pool that of the worker that the caller shares among suites
   * @return the next suite whose locks are free; {@code null} if there is none, or it cannot run in
   *     that worker
   */
  synchronized @Nullable SuiteJob poll(WorkerPool pool) {
    return closed ? null : find(pool);
  }

  /** The first suite whose locks are free, unless it cannot run in a shared worker of the pool. */
  private @Nullable SuiteJob find(@Nullable WorkerPool pool) {
    for (int i = 0; i < waiting.size(); i++) {
      SuiteJob job = waiting.get(i);
      if (!areFree(job)) {
        continue;
      }
      if (pool != null && (job.needsOwnProcess() || !job.pool().equals(pool))) {
        return null;
      }
      waiting.remove(i);
      lock(job);
      running.add(job);
      return job;
    }
    return null;
  }

  /** Notes that a suite is done, which frees its locks. */
  synchronized void done(SuiteJob job) {
    release(job);
  }

  /** Puts a suite back that has to go on in another worker, ahead of all others. */
  synchronized void putBack(SuiteJob job) {
    if (running.contains(job)) {
      waiting.add(0, job);
      release(job);
    }
  }

  /** Stops handing out suites. */
  synchronized void close() {
    closed = true;
    waiting.clear();
    notifyAll();
  }

  /** Whoever says so twice does not free the locks of another suite. */
  private void release(SuiteJob job) {
    if (!running.remove(job)) {
      return;
    }
    for (Lock lock : job.locks()) {
      if (lock.exclusive()) {
        writers.remove(lock.name(), job);
      } else {
        readers.merge(lock.name(), -1, Integer::sum);
      }
    }
    notifyAll();
  }

  private boolean areFree(SuiteJob job) {
    for (Lock lock : job.locks()) {
      boolean read = readers.getOrDefault(lock.name(), 0) > 0;
      if (writers.containsKey(lock.name()) || (lock.exclusive() && read)) {
        return false;
      }
    }
    return true;
  }

  private void lock(SuiteJob job) {
    for (Lock lock : job.locks()) {
      if (lock.exclusive()) {
        writers.put(lock.name(), job);
      } else {
        readers.merge(lock.name(), 1, Integer::sum);
      }
    }
  }
}
