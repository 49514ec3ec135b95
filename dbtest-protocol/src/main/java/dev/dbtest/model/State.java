package dev.dbtest.model;

/**
 * A state of a life cycle that knows which states may follow it.
 *
 * @param <S> the life cycle's own type
 */
public interface State<S extends State<S>> {

  /** Whether {@code next} may follow this state. */
  boolean mayBecome(S next);

  /** Whether nothing follows this state. */
  boolean isFinal();

  /**
   * Checks a step of the life cycle.
   *
   * @return {@code next}
   * @throws IllegalTransitionException if {@code next} may not follow this state
   */
  default S become(S next) {
    if (!mayBecome(next)) {
      throw new IllegalTransitionException(this, next);
    }
    return next;
  }
}
