package dev.dbtest.execute;

import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passes every event to several listeners, one event at a time whatever thread it comes from.
 *
 * <p>A listener that throws gets no more events; the others are told by a {@link
 * RunEvent.ProblemFound}, and {@link #problems} keeps it. The run goes on.
 */
public final class RunListeners implements RunListener {

  /**
   * Never changed in place, since a listener may be removed while events are passed on, and there
   * are many events.
   */
  private RunListener[] listeners;

  private final List<Problem> problems = new ArrayList<>();

  /** Passes events to these, in this order. */
  public RunListeners(List<? extends RunListener> listeners) {
    this.listeners = listeners.toArray(new RunListener[0]);
  }

  /** Passes events to these, in this order. */
  public static RunListeners of(RunListener... listeners) {
    return new RunListeners(List.of(listeners));
  }

  @Override
  public synchronized void on(RunEvent event) {
    tellAll(event);
  }

  @Override
  public synchronized void caughtUp() {
    tellAll(null);
  }

  /**
   * Passes an event to all listeners, or, without one, tells them that nothing more is coming for
   * the moment.
   */
  private void tellAll(@Nullable RunEvent event) {
    List<Problem> found = List.of();
    for (RunListener listener : listeners) {
      Problem problem = tell(listener, event);
      if (problem != null) {
        found = new ArrayList<>(found);
        found.add(problem);
      }
    }
    for (Problem problem : found) {
      problems.add(problem);
      on(new RunEvent.ProblemFound(problem));
    }
  }

  /** What went wrong with listeners so far. */
  public synchronized List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Passes an event to one listener; returns what went wrong, if anything did. */
  private @Nullable Problem tell(RunListener listener, @Nullable RunEvent event) {
    try {
      if (event == null) {
        listener.caughtUp();
      } else {
        listener.on(event);
      }
      return null;
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      listeners =
          Arrays.stream(listeners).filter(other -> other != listener).toArray(RunListener[]::new);
      return Problem.error(
          listener.getClass().getName(),
          "the listener failed with " + e + " and gets no more events of this run.",
          "What it was to write or show is incomplete.");
    }
  }
}
