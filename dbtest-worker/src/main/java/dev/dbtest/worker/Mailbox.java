package dev.dbtest.worker;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Passes things from one thread to another, in order, until one of them closes it. */
final class Mailbox<T> {

  private final Queue<T> waiting = new ArrayDeque<>();
  private boolean closed;

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
   * Waits for something, whoever interrupts the calling thread meanwhile.
   *
   * @return the next thing; nothing when the box is closed and what was in it is taken
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
    return Optional.ofNullable(waiting.poll());
  }

  /** Takes nothing more. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
