package dev.dbtest.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * The threads of the code under test, which inherit this group from the thread that runs the
 * suites. A thread group is told of uncaught exceptions before the default handler, which code
 * under test may replace.
 */
final class SuiteThreads extends ThreadGroup {

  private final Scopes scopes;
  private final Set<Thread> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Thread, CaseScope> origins = new IdentityHashMap<>();

  /** Threads of suites that have ended, with the names of these. */
  private final IdentityHashMap<Thread, String> leftBehind = new IdentityHashMap<>();

  private Thread[] buffer = new Thread[16];
  private int alive;

  SuiteThreads(Scopes scopes) {
    super("dbtest suites");
    this.scopes = scopes;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    try {
      scopes.uncaught(thread, thrown);
    } finally {
      super.uncaughtException(thread, thrown);
    }
  }

  /**
   * Looks for threads that are new since the last look, and remembers who they belong to.
   *
   * @return whether any are alive
   */
  synchronized boolean attribute(CaseScope scope) {
    look();
    boolean found = false;
    for (int i = 0; i < alive; i++) {
      Thread thread = buffer[i];
      if (!known.contains(thread) && !isShared(thread)) {
        known.add(thread);
        origins.put(thread, scope);
        found = true;
      }
    }
    forgetDead();
    return found;
  }

  /** Live threads of the code under test at the last look, and the one that runs the suites. */
  synchronized int alive() {
    return alive;
  }

  /** The case that started a thread; {@code null} if the thread is new or not of the suites. */
  synchronized @Nullable CaseScope origin(Thread thread) {
    return origins.get(thread);
  }

  /**
   * Threads that still live, with the case or the suite that started them; forgets which of them it
   * was, since the suite has ended.
   *
   * @param suite name of the suite
   */
  synchronized IdentityHashMap<Thread, CaseScope> takeLeft(String suite) {
    forgetDead();
    IdentityHashMap<Thread, CaseScope> left = new IdentityHashMap<>(origins);
    for (Thread thread : left.keySet()) {
      leftBehind.put(thread, suite);
    }
    origins.clear();
    return left;
  }

  /** Name of the suite that has ended and left a thread running; {@code null} if none has. */
  synchronized @Nullable String leftBehindBy(Thread thread) {
    return leftBehind.get(thread);
  }

  /** Threads that were attributed and live. */
  synchronized List<Thread> attributed() {
    return new ArrayList<>(origins.keySet());
  }

  private void look() {
    alive = enumerate(buffer, true);
    while (alive == buffer.length) {
      buffer = new Thread[2 * buffer.length];
      alive = enumerate(buffer, true);
    }
  }

  private void forgetDead() {
    if (known.isEmpty()) {
      return;
    }
    for (Thread thread : new ArrayList<>(known)) {
      if (!thread.isAlive()) {
        known.remove(thread);
        origins.remove(thread);
        leftBehind.remove(thread);
      }
    }
  }

  /**
   * Whether a thread is ours, or belongs to the JDK's common pool, which nobody is expected to shut
   * down.
   */
  private static boolean isShared(Thread thread) {
    return thread instanceof OwnThread
        || (thread instanceof ForkJoinWorkerThread worker
            && worker.getPool() == ForkJoinPool.commonPool());
  }
}
