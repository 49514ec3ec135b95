package dev.dbtest.discovery;

import dev.dbtest.model.DiscoveryState;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where discovery stands. {@link Discoverer} takes it from IDLE to LOADING, or to its end in EMPTY
 * or FAILED; whoever registers and filters what was found takes it from there to READY.
 *
 * <p>Used by one thread at a time.
 */
public final class DiscoveryLifeCycle {

  private final @Nullable Consumer<DiscoveryState> listener;
  private DiscoveryState state = DiscoveryState.IDLE;

  /** Tells nobody. */
  public DiscoveryLifeCycle() {
    this.listener = null;
  }

  /** Tells the listener each state that is entered. */
  public DiscoveryLifeCycle(Consumer<DiscoveryState> listener) {
    this.listener = listener;
  }

  /** Where discovery stands now. */
  public DiscoveryState state() {
    return state;
  }

  /**
   * Goes on to a state.
   *
   * @throws dev.dbtest.model.IllegalTransitionException if the life cycle does not allow it
   */
  public void enter(DiscoveryState next) {
    state = state.become(next);
    if (listener != null) {
      listener.accept(state);
    }
  }
}
