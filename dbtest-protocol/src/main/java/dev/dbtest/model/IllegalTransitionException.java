package dev.dbtest.model;

/** A life cycle was asked to take a step that it does not allow; always a bug in dbtest. */
public final class IllegalTransitionException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  IllegalTransitionException(State<?> from, State<?> to) {
    super(from + " cannot become " + to);
  }
}
