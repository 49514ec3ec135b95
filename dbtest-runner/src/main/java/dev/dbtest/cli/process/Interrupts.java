package dev.dbtest.cli.process;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Catches the signals that ask a process to end. The first one asks the run to end in order, so
 * that there is a report of what had finished; the second one ends everything at once.
 */
public final class Interrupts {

  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private final Runnable endInOrder;
  private final Runnable endAtOnce;
  private final AtomicInteger received = new AtomicInteger();

  Interrupts(Runnable endInOrder, Runnable endAtOnce) {
    this.endInOrder = endInOrder;
    this.endAtOnce = endAtOnce;
  }

  /**
   * Catches signals as soon as the executor gets to it. Until then, and where the JVM offers no way
   * to catch them, the process ends at the first signal, like any other.
   *
   * @param executor runs the slow part of this: the JVM generates a class for the handler
   * @param endInOrder called on the first signal; must return soon
   * @param endAtOnce called on every further one
   */
  public static Interrupts install(Executor executor, Runnable endInOrder, Runnable endAtOnce) {
    Interrupts interrupts = new Interrupts(endInOrder, endAtOnce);
    executor.execute(
        new Runnable() {
          @Override
          public void run() {
            interrupts.catchSignals();
          }
        });
    return interrupts;
  }

  /** Whether a signal came. */
  public boolean received() {
    return received.get() > 0;
  }

  void receive() {
    if (received.incrementAndGet() == 1) {
      endInOrder.run();
    } else {
      endAtOnce.run();
    }
  }

  private void catchSignals() {
    for (String signal : SIGNALS) {
      Signals.handle(
          signal,
          new Runnable() {
            @Override
            public void run() {
              receive();
            }
          });
    }
  }
}
