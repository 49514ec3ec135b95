package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out, at the end of a suite, what became of the threads that its tests left running. */
final class Threads {

  /** Daemon threads need not end, but those that are about to are given a moment. */
  private static final long DAEMON_NANOS = 50_000_000;

  private final WorkerTools tools;
  private final List<CaseScope> open = new ArrayList<>();

  Threads(WorkerTools tools) {
    this.tools = tools;
  }

  /** Notes that a case ended; if threads of it are still running, it may not be over. */
  void note(CaseScope scope) {
    for (Thread thread : tools.threads().attributed()) {
      if (tools.threads().origin(thread) == scope) {
        open.add(scope);
        return;
      }
    }
  }

  /**
   * Waits a little for threads to end, and reports those that did not, and what they did in the
   * meantime.
   *
   * @param suite name of the suite
   * @return why this JVM should run no other suite; empty if it may
   */
  String settle(String suite) {
    tools.threads().attribute(tools.scopes().current());
    linger();
    Map<CaseScope, List<Thread>> left = byScope(tools.threads().takeLeft(suite));
    String unfit = "";
    for (CaseScope scope : open) {
      List<Thread> threads = left.getOrDefault(scope, List.of());
      amend(scope, threads);
    }
    for (Map.Entry<CaseScope, List<Thread>> entry : left.entrySet()) {
      Thread culprit = firstUserThread(entry.getValue());
      if (culprit == null) {
        continue;
      }
      unfit = "the thread \"" + culprit.getName() + "\" of " + suite + " is still running in it";
      if (!entry.getKey().ref().isCase()) {
        tools
            .outbox()
            .post(
                new WorkerReport.ProblemSeen(
                    Problem.error(
                        suite,
                        "its set-up or tear-down left the thread \""
                            + culprit.getName()
                            + "\" running, which is not a daemon.",
                        "Stop it in the tear-down of the suite.")));
      }
    }
    return unfit;
  }

  private void amend(CaseScope scope, List<Thread> threads) {
    Thread culprit = firstUserThread(threads);
    Failure failure = culprit == null ? null : leak(culprit);
    CapturedOutput late = scope.takeOutput();
    List<String> names = new ArrayList<>();
    for (Thread thread : threads) {
      names.add(thread.getName());
    }
    if (failure != null || !names.isEmpty() || !late.isEmpty()) {
      tools.outbox().post(new WorkerReport.CaseAmended(scope.ref(), failure, names, late));
    }
  }

  private Failure leak(Thread thread) {
    return tools
        .failures()
        .at(
            Failure.Phase.TEARDOWN,
            "leaked thread",
            "the test left the thread \""
                + thread.getName()
                + "\" running, which is not a daemon and would keep a JVM from ending. Stop it in a"
                + " tear-down.",
            thread.getStackTrace());
  }

  private void linger() {
    long start = System.nanoTime();
    for (Thread thread : tools.threads().attributed()) {
      long patience = thread.isDaemon() ? DAEMON_NANOS : tools.settings().linger();
      long rest = patience - (System.nanoTime() - start);
      try {
        if (rest > 0) {
          thread.join(Math.max(1, rest / 1_000_000));
        }
      } catch (InterruptedException e) {
        // An interrupt from code under test; the other threads are waited for all the same.
      }
    }
  }

  private static @Nullable Thread firstUserThread(List<Thread> threads) {
    for (Thread thread : threads) {
      if (!thread.isDaemon()) {
        return thread;
      }
    }
    return null;
  }

  private static Map<CaseScope, List<Thread>> byScope(IdentityHashMap<Thread, CaseScope> left) {
    Map<CaseScope, List<Thread>> threads = new HashMap<>();
    for (Map.Entry<Thread, CaseScope> entry : left.entrySet()) {
      List<Thread> same = threads.get(entry.getValue());
      if (same == null) {
        same = new ArrayList<>(1);
        threads.put(entry.getValue(), same);
      }
      same.add(entry.getKey());
    }
    return threads;
  }

  /** The case that a thread which makes the JVM exit runs, or that started it. */
  static CaseRef starter(WorkerTools tools, Thread thread) {
    CaseScope own = tools.scopes().of(thread);
    if (own != null) {
      return own.ref();
    }
    CaseScope origin = tools.threads().origin(thread);
    return origin == null ? tools.scopes().current().ref() : origin.ref();
  }
}
