package dev.dbtest.run;

import dev.dbtest.model.CommandState;

/** How far one invocation has come. Steps that the life cycle does not allow are bugs and throw. */
public final class CommandLife {

  private CommandState state = CommandState.PARSING;

  /** The state that the invocation is in now. */
  public synchronized CommandState state() {
    return state;
  }

  /**
   * Moves on to the given state.
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
