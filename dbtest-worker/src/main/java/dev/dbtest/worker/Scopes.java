package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.LastWords;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Problem;
import dev.dbtest.worker.capture.OutputSink;
import dev.dbtest.worker.failure.Failures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows which case a thread belongs to: the one in which it was started. If that is over, a pool
 * thread belongs to whatever is running now, since a pool works for others.
 */
final class Scopes implements OutputSink {

  private static final int LIVE_PIECE = 32 << 10;
  private static final int NO_SUITE = -1;

  @SuppressWarnings(
      "ThreadLocalUsage") // There is one instance per worker, and it lives as long as the worker.
  private final InheritableThreadLocal<@Nullable CaseScope> inherited =
      new InheritableThreadLocal<>();

  private final Outbox outbox;
  private final Failures failures;
  private final LastWords words;
  private final boolean live;
  private final int outputLimit;
  private final Object suiteLock = new Object();

  /** The suite whose cases can be amended, since the front knows that it runs. */
  private int suite = NO_SUITE;

  /** What each thread entered last, for others that want to know. */
  private final Map<Thread, CaseScope> entered = new WeakHashMap<>();

  private volatile CaseScope current;

  Scopes(Outbox outbox, Failures failures, LastWords words, boolean live, int outputLimit) {
    this.outbox = outbox;
    this.failures = failures;
    this.words = words;
    this.live = live;
    this.outputLimit = outputLimit;
    this.current = new CaseScope(CaseRef.ofSuite(NO_SUITE), outputLimit);
  }

  /** From now on the calling thread, and each thread that it starts, works for {@code ref}. */
  CaseScope enter(CaseRef ref) {
    if (!ref.isCase()) {
      synchronized (suiteLock) {
        suite = ref.suite();
      }
    }
    CaseScope scope = new CaseScope(ref, outputLimit);
    enter(scope);
    return scope;
  }

  /** The calling thread works for a scope that it, or another thread, has entered before. */
  void enter(CaseScope scope) {
    words.begin(scope.ref());
    current = scope;
    inherited.set(scope);
    synchronized (entered) {
      entered.put(Thread.currentThread(), scope);
    }
  }

  /** The scope that a thread works in; {@code null} if it has entered none that is still open. */
  @Nullable CaseScope of(Thread thread) {
    synchronized (entered) {
      CaseScope scope = entered.get(thread);
      return scope == null || scope.isClosed() ? null : scope;
    }
  }

  /** The scope of whatever is running now. */
  CaseScope current() {
    return current;
  }

  @Override
  public void printed(boolean stderr, byte[] bytes, int offset, int length) {
    CaseScope scope = ofOutput();
    scope.print(stderr, bytes, offset, length);
    words.print(scope.ref(), stderr, bytes, offset, length);
    if (live) {
      for (int at = offset; at < offset + length; at += LIVE_PIECE) {
        int size = Math.min(LIVE_PIECE, offset + length - at);
        String text = new String(bytes, at, size, StandardCharsets.UTF_8);
        outbox.post(new WorkerReport.Printed(scope.ref(), stderr, text));
      }
    }
  }

  @Override
  public void closed(boolean stderr) {
    String stream = stderr ? "System.err" : "System.out";
    blame(
        ofCallingThread(),
        failures.at(
            Failure.Phase.BODY,
            "closed " + stream,
            "the test closed "
                + stream
                + ", which belongs to the whole JVM: all later output would be lost. Close only"
                + " streams that the code opened.",
            Thread.currentThread().getStackTrace()));
  }

  /** Takes note of an exception that ended a thread of the code under test. */
  void uncaught(Thread thread, Throwable thrown) {
    CaseScope scope = ofCallingThread();
    Failure failure =
        failures.of(
            Failure.Phase.BODY,
            thrown,
            "uncaught in the thread \"" + name(thread) + "\" that the test started");
    if (scope.ref().isCase()) {
      blame(scope, failure);
    } else {
      report(failure);
    }
  }

  private void blame(CaseScope scope, Failure failure) {
    if (!scope.addStray(failure)) {
      late(scope.ref(), failure);
    }
  }

  /**
   * Tells at once what a thread did wrong whose case, or suite, has ended: a later test may end the
   * JVM.
   */
  private void late(CaseRef ref, Failure failure) {
    synchronized (suiteLock) {
      if (ref.isCase() && ref.suite() == suite) {
        outbox.post(new WorkerReport.CaseAmended(ref, failure, List.of(), CapturedOutput.NONE));
      } else {
        report(failure);
      }
    }
  }

  /** A case has ended and was reported. What its threads have done wrong since is told, too. */
  void end(CaseScope scope) {
    Failure failure = scope.close();
    if (failure != null) {
      late(scope.ref(), failure);
    }
  }

  /** From now on no case of the suite can be amended any more. */
  void endSuite() {
    synchronized (suiteLock) {
      suite = NO_SUITE;
    }
  }

  /** Reports what went wrong in a thread of no case that could still be told so. */
  private void report(Failure failure) {
    outbox.post(
        new WorkerReport.ProblemSeen(
            Problem.error(
                "thread of a suite",
                "it ended with "
                    + failure.type()
                    + ", "
                    + failure.message()
                    + failure.place()
                    + ".",
                "")));
  }

  /** Most virtual threads have no name. */
  private static String name(Thread thread) {
    return thread.getName().isEmpty() ? "#" + thread.getId() : thread.getName();
  }

  private CaseScope ofCallingThread() {
    CaseScope own = inherited.get();
    if (own == null || (own.isClosed() && isPooled())) {
      return current;
    }
    return own;
  }

  /**
   * Where output of the calling thread goes. A thread that has outlived its suite, such as that of
   * a logger, prints for others, and nobody asks for what its own test printed any more.
   */
  private CaseScope ofOutput() {
    CaseScope scope = ofCallingThread();
    CaseScope running = current;
    return scope.isClosed() && scope.ref().suite() != running.ref().suite() ? running : scope;
  }

  /** Whether the calling thread runs a task of a pool or a timer. */
  private static boolean isPooled() {
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      String type = frame.getClassName();
      if (type.startsWith("java.util.concurrent.ThreadPoolExecutor")
          || type.startsWith("java.util.concurrent.ForkJoin")
          || type.equals("java.util.TimerThread")) {
        return true;
      }
    }
    return false;
  }
}
