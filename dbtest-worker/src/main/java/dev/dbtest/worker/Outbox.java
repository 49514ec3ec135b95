package dev.dbtest.worker;

import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.worker.BlackBox;
import dev.dbtest.link.worker.WorkerReport;
import java.io.IOException;

/**
 * Sends reports in batches. A report is safe in the black box as soon as {@link #post} returns.
 *
 * <p>Only threads of our own write to the socket: an interrupt of a virtual thread of the code
 * under test would close it.
 */
final class Outbox {

  private final Link link;
  private final BlackBox box;
  private final ThreadGroup home;
  private boolean sealed;

  Outbox(Link link, BlackBox box) {
    this.link = link;
    this.box = box;
    this.home = Thread.currentThread().getThreadGroup();
  }

  /** Adds a report to the next batch. Does nothing once the box is sealed. */
  synchronized void post(WorkerReport report) {
    Frame frame = report.toFrame();
    boolean interrupted = false;
    while (!sealed && !box.add(frame)) {
      if (mayWrite()) {
        flush();
        if (!sealed && !box.add(frame)) {
          sendLarge(frame);
        }
        break;
      }
      interrupted |= awaitRoom();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends what waits. */
  synchronized void flush() {
    if (sealed || box.isEmpty()) {
      return;
    }
    try {
      link.send(box.waiting().toFrame());
      box.clear();
      notifyAll();
    } catch (IOException e) {
      // The front is gone; whoever reads from the line sees that too and ends the worker.
      sealed = true;
      notifyAll();
    }
  }

  /** Sends what waits, and drops whatever comes later. */
  synchronized void seal() {
    flush();
    sealed = true;
    notifyAll();
  }

  private boolean mayWrite() {
    Thread thread = Thread.currentThread();
    return thread instanceof OwnThread || thread.getThreadGroup() == home;
  }

  private void sendLarge(Frame frame) {
    try {
      link.send(box.large(frame).toFrame());
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
