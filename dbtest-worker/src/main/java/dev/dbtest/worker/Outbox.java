package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerReport;
import java.io.IOException;

/**
 * Sends reports in batches. A report is safe in the sink as soon as {@link #post} returns.
 *
 * <p>Only threads of our own deliver: an interrupt of a virtual thread of the code under test would
 * close a socket.
 */
final class Outbox {

  private final ReportSink sink;
  private final ThreadGroup home;
  private boolean sealed;
  private boolean careful;

  Outbox(ReportSink sink) {
    this.sink = sink;
    this.home = Thread.currentThread().getThreadGroup();
  }

  /** Adds a report to the next batch. Does nothing once the box is sealed. */
  synchronized void post(WorkerReport report) {
    boolean interrupted = false;
    while (!sealed && !sink.keep(report)) {
      if (mayDeliver()) {
        flush();
        if (!sealed && !sink.keep(report)) {
          deliverLarge(report);
        }
        break;
      }
      interrupted |= awaitRoom();
    }
    if (careful && mayDeliver()) {
      flush();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether reports of the thread that runs the suites are sent at once. */
  synchronized void setCareful(boolean newCareful) {
    careful = newCareful;
  }

  /** Sends the reports that are waiting. */
  synchronized void flush() {
    if (sealed || sink.isEmpty()) {
      return;
    }
    try {
      sink.deliver();
      notifyAll();
    } catch (IOException e) {
      // The front is gone; whoever waits for its orders sees that too and ends the worker.
      sealed = true;
      notifyAll();
    }
  }

  /** Sends the reports that are waiting, and drops whatever comes later. */
  synchronized void seal() {
    flush();
    sealed = true;
    notifyAll();
  }

  private boolean mayDeliver() {
    Thread thread = Thread.currentThread();
    return thread instanceof OwnThread || thread.getThreadGroup() == home;
  }

  private void deliverLarge(WorkerReport report) {
    try {
      sink.deliverLarge(report);
    } catch (IOException e) {
      sealed = true;
    }
  }

  @SuppressWarnings("WaitNotInLoop") // The caller loops.
  private boolean awaitRoom() {
    try {
      wait();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
