package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Durations;
import dev.dbtest.model.Failure;
import dev.dbtest.worker.failure.Failures;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Enforces time limits on the thread that runs the suites, and sends waiting reports.
 *
 * <p>Code that takes too long is interrupted, after a snapshot of all threads was taken. If that
 * does not end it, the front is asked to kill the worker.
 */
final class Watch extends OwnThread {

  private static final long TICK_NANOS = 50_000_000;

  private final Outbox outbox;
  private final Scopes scopes;
  private final Failures failures;
  private final long slowNanos;
  private final long graceNanos;
  private final Premises premises;
  private final LongSupplier time;

  private @Nullable Thread watched;
  private Failure.Phase phase = Failure.Phase.LOAD;
  private CaseRef ref = CaseRef.ofSuite(-1);
  private String what = "";
  private String verb = "end";
  private boolean inPhase;
  private boolean slowReported;
  private long start;
  private long limit;
  private long suiteStart;
  private long suiteLimit;
  private @Nullable Failure timedOut;
  private long interruptedAt;
  private boolean stuck;
  private boolean ended;

  Watch(
      Outbox outbox,
      Scopes scopes,
      Failures failures,
      long slowNanos,
      long graceNanos,
      Premises premises,
      LongSupplier time) {
    super(null, "dbtest-watch");
    setDaemon(true);
    this.outbox = outbox;
    this.scopes = scopes;
    this.failures = failures;
    this.slowNanos = slowNanos;
    this.graceNanos = graceNanos;
    this.premises = premises;
    this.time = time;
  }

  /** A suite begins, with a limit in nanoseconds for all of it, 0 for none. */
  synchronized void enterSuite(long limitNanos) {
    suiteStart = time.getAsLong();
    suiteLimit = limitNanos;
  }

  /** Whether the time of the suite is over. */
  synchronized boolean isSuiteOver() {
    return suiteLimit > 0 && time.getAsLong() - suiteStart >= suiteLimit;
  }

  /** A tear-down is not cut off by the limit of its suite, but it counts. */
  Failure endedLate() {
    return Failure.of(
        Failure.Phase.SUITE_TEARDOWN,
        "timeout",
        "it ended when the limit of the suite, " + suiteLimit() + ", was over");
  }

  /** The limit of the suite, for messages. */
  synchronized String suiteLimit() {
    return time(suiteLimit);
  }

  /**
   * The calling thread begins with code under test.
   *
   * @param newPhase what kind of code
   * @param newRef whose
   * @param newWhat a name for messages, such as "the test"
   * @param limitNanos how long it may take; 0 for no limit
   */
  synchronized void enter(Failure.Phase newPhase, CaseRef newRef, String newWhat, long limitNanos) {
    watched = Thread.currentThread();
    phase = newPhase;
    ref = newRef;
    what = newWhat;
    verb = "end";
    limit = limitNanos;
    inPhase = true;
    slowReported = false;
    timedOut = null;
    start = time.getAsLong();
  }

  /** The code under test returned, and what it returned is waited for within the same limit. */
  synchronized void await(String who) {
    what = "what " + who + " returned";
    verb = "complete";
  }

  /**
   * The calling thread is done with code under test.
   *
   * @param failed whether it ended with a failure of its own, which says more than that it was late
   * @return the timeout, if it took too long
   */
  synchronized @Nullable Failure leave(boolean failed) {
    long end = time.getAsLong();
    while (stuck) {
      // Others were told that it is over; nothing more may happen here.
      if (!premises.isKilled()) {
        throw new LeftBehind();
      }
      try {
        wait();
      } catch (InterruptedException e) {
        // Still nothing.
      }
    }
    inPhase = false;
    // The interrupt was meant for the code that has just ended.
    Thread.interrupted();
    return timedOut == null && !failed ? late(end) : timedOut;
  }

  /** What ended by itself between two looks may have taken too long all the same. */
  private @Nullable Failure late(long end) {
    String message;
    if (limit > 0 && end - start >= limit) {
      message = what + " did not " + verb + " within " + time(limit);
    } else if (suiteLimit > 0 && end - suiteStart >= suiteLimit && !isTeardown()) {
      message = what + " ended when the limit of the suite, " + time(suiteLimit) + ", was over";
    } else {
      return null;
    }
    return Failure.of(phase, "timeout", message + ", but after " + time(end - start));
  }

  /** No more code under test will run, and the thread ends. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  private synchronized boolean isEnded() {
    return ended;
  }

  @Override
  public void run() {
    while (!isEnded()) {
      try {
        tick();
        outbox.flush();
      } catch (Throwable e) {
        // Out of memory, most likely: the next tick may do better, and without ticks no limit
        // holds.
      }
    }
  }

  @SuppressWarnings("WaitNotInLoop") // The caller loops, and an early tick does no harm.
  private synchronized void tick() {
    try {
      wait(TICK_NANOS / 1_000_000);
    } catch (InterruptedException e) {
      // Nobody has a reason to interrupt this thread; code under test may do it anyway.
    }
    // Also between phases: the limit of a suite goes on.
    long now = time.getAsLong();
    if (!inPhase || stuck) {
      return;
    }
    if (timedOut != null) {
      if (now - interruptedAt >= graceNanos) {
        reportStuck(timedOut);
      }
      return;
    }
    if (!slowReported && slowNanos > 0 && now - start >= slowNanos && ref.isCase()) {
      slowReported = true;
      outbox.post(new WorkerReport.CaseIsSlow(ref, Duration.ofNanos(now - start)));
    }
    if (limit > 0 && now - start >= limit) {
      interrupt(what + " did not " + verb + " within " + time(limit));
    } else if (suiteLimit > 0 && now - suiteStart >= suiteLimit && !isTeardown()) {
      interrupt(
          what + " still ran when the limit of the suite, " + time(suiteLimit) + ", was over");
    }
  }

  private void interrupt(String message) {
    Thread thread = watched;
    if (thread == null) {
      return;
    }
    timedOut = failure(thread, message);
    interruptedAt = time.getAsLong();
    thread.interrupt();
  }

  private void reportStuck(Failure failure) {
    stuck = true;
    outbox.post(
        new WorkerReport.Stuck(
            ref,
            new Failure(
                failure.phase(),
                failure.type(),
                failure.message()
                    + ", nor within "
                    + time(graceNanos)
                    + " after it was interrupted. "
                    + premises.fateOfWhatDoesNotEnd(),
                null,
                failure.frames(),
                failure.trace(),
                failure.dossier())));
  }

  /** Reports what runs as stuck, because the front will kill this JVM for a reason of its own. */
  synchronized void giveUp(String reason) {
    Thread thread = watched;
    if (!stuck && inPhase && thread != null) {
      stuck = true;
      outbox.post(new WorkerReport.Stuck(ref, failure(thread, what + " still ran when " + reason)));
    }
    outbox.flush();
  }

  private Failure failure(Thread thread, String message) {
    // Done first: the thread may have moved on by the time all the others have been looked at.
    StackTraceElement[] stack = thread.getStackTrace();
    String dossier = ThreadDump.of(thread);
    String output = scopes.current().lastOutput().strip();
    return failures
        .at(phase, "timeout", message, stack)
        .withDossier(output.isEmpty() ? dossier : "Last output:\n" + output + "\n\n" + dossier);
  }

  private boolean isTeardown() {
    return phase == Failure.Phase.TEARDOWN || phase == Failure.Phase.SUITE_TEARDOWN;
  }

  private static String time(long nanos) {
    return Durations.format(Duration.ofNanos(nanos));
  }
}
