package dev.dbtest.worker;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Passes things from one thread to another, in order, until one of them closes it. */
final class Mailbox<T> {

  private final Queue<T> waiting = new ArrayDeque<>();
  private boolean closed;
  private boolean busy;

  /**
   * Adds something.
   *
   * @throws IOException if the box is closed
   */
  synchronized void put(T item) throws IOException {
    if (closed) {
      throw new IOException("nobody is there any more");
    }
    waiting.add(item);
    notifyAll();
  }

  /**
   * Adds something, and waits until whoever takes it is done with it.
   *
   * @throws IOException if the box is closed
   */
  synchronized void putAndWait(T item) throws IOException {
    put(item);
    boolean interrupted = false;
    while (!closed && (busy || !waiting.isEmpty())) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whoever took something is done with it. */
  synchronized void done() {
    busy = false;
    notifyAll();
  }

  /**
   * Waits for something, ignoring interrupts of the calling thread.
   *
   * @return the next thing; empty when the box is closed and everything in it has been taken
   */
  synchronized Optional<T> take() {
    boolean interrupted = false;
    while (waiting.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    T next = waiting.poll();
    busy = next != null;
    return Optional.ofNullable(next);
  }

  /** Closes the box, which accepts nothing from then on. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
