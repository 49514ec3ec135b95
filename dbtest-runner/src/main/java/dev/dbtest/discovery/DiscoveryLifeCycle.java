package dev.dbtest.discovery;

import dev.dbtest.model.DiscoveryState;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far discovery has come. {@link Discoverer} takes it from IDLE to LOADING, or to its end in
 * EMPTY or FAILED; whoever registers and filters what was found takes it from there to READY.
 *
 * <p>Used by one thread at a time.
 */
public final class DiscoveryLifeCycle {

  private final @Nullable Consumer<DiscoveryState> listener;
  private DiscoveryState state = DiscoveryState.IDLE;

  /** A life cycle without a listener. */
  public DiscoveryLifeCycle() {
    this.listener = null;
  }

  /** A life cycle that tells the listener about each state that it enters. */
  public DiscoveryLifeCycle(Consumer<DiscoveryState> listener) {
    this.listener = listener;
  }

  /** The state that discovery is in now. */
  public DiscoveryState state() {
    return state;
  }

  /**
   * Moves on to the given state.
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
