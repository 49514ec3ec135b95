package dev.dbtest.execute;

import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes every event to several listeners, one event at a time whatever thread it comes from.
 *
 * <p>A listener that throws hears nothing more; the others hear of that as a {@link
 * RunEvent.ProblemFound}, and {@link #problems} keeps it. The run goes on.
 */
public final class RunListeners implements RunListener {

  private final List<RunListener> listeners;
  private final List<Problem> problems = new ArrayList<>();

  /** Passes events to these, in this order. */
  public RunListeners(List<? extends RunListener> listeners) {
    this.listeners = new ArrayList<>(listeners);
  }

  /** Passes events to these, in this order. */
  public static RunListeners of(RunListener... listeners) {
    return new RunListeners(List.of(listeners));
  }

  @Override
  public synchronized void on(RunEvent event) {
    List<Problem> found = new ArrayList<>();
    // A copy, because telling them may remove one of them.
    for (RunListener listener : List.copyOf(listeners)) {
      tell(listener, event, found);
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

  private void tell(RunListener listener, RunEvent event, List<Problem> found) {
    try {
      listener.on(event);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      listeners.remove(listener);
      found.add(
          Problem.error(
              listener.getClass().getName(),
              "the listener failed with " + e + " and hears nothing more of this run.",
              "What it was to write or show is incomplete."));
    }
  }
}
