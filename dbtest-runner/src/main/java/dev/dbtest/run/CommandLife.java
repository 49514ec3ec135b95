package dev.dbtest.run;

import dev.dbtest.model.CommandState;

/** Where one invocation stands. Steps that the life cycle does not allow are bugs and throw. */
public final class CommandLife {

  private CommandState state = CommandState.PARSING;

  /** Where the invocation stands now. */
  public synchronized CommandState state() {
    return state;
  }

  /**
   * Goes on to a state.
   *
   * @throws dev.dbtest.model.IllegalTransitionException if the life cycle does not allow it
   */
  public synchronized void enter(CommandState next) {
    state = state.become(next);
  }

  /** Ends the invocation early; does nothing if it has ended. */
  public synchronized void fail() {
    if (!state.isFinal()) {
      state = state.become(CommandState.ERROR);
    }
  }
}
