package dev.dbtest.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a run to end early, for instance because of Ctrl-C, the time limit of the whole run, or
 * {@code --fail-fast}. Code that runs something checks {@link #isRequested} between its steps, or
 * registers a callback with {@link #onRequest}.
 */
public final class Cancellation {

  private final List<Runnable> actions = new ArrayList<>();
  private @Nullable String reason;

  /**
   * Asks the run to end. The first reason counts; asking again does nothing.
   *
   * @param why the reason to give for cases that are not run, such as "interrupted"
   */
  public void request(String why) {
    List<Runnable> due;
    synchronized (this) {
      if (reason != null) {
        return;
      }
      reason = why;
      due = List.copyOf(actions);
      actions.clear();
    }
    due.forEach(Runnable::run);
  }

  /** Whether the run is to end. */
  public synchronized boolean isRequested() {
    return reason != null;
  }

  /** Why the run is to end; empty while it goes on. */
  public synchronized Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /**
   * Calls {@code action} once when the run is asked to end, on the thread that asks for it;
   * immediately if that has already happened. The action must be quick and must not throw.
   *
   * @return undoes the registration
   */
  public Registration onRequest(Runnable action) {
    synchronized (this) {
      if (reason == null) {
        actions.add(action);
        return new Registration() {
          @Override
          public void close() {
            forget(action);
          }
        };
      }
    }
    action.run();
    return () -> {};
  }

  private synchronized void forget(Runnable action) {
    actions.remove(action);
  }

  /** Undoes {@link #onRequest}. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
