package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.Round;

/** Follows the progress of a fork, on the thread that runs it. */
public interface ForkWatch {

  /**
   * A round begins.
   *
   * @param warmup whether it is a warm-up round
   * @param number its number, from 1
   * @param rounds how many of its kind the fork has
   */
  void roundStarted(boolean warmup, int number, int rounds);

  /**
   * A round ended.
   *
   * @param warmup whether it was a warm-up round
   * @param number its number, from 1
   * @param round what was measured
   */
  void roundMeasured(boolean warmup, int number, Round round);

  /**
   * The fork printed something; called only where the command asks for output.
   *
   * @param stderr whether on standard error
   * @param text what it printed
   */
  void printed(boolean stderr, String text);

  /** Whether the fork may be ended now, since nothing more is wanted of it. */
  default boolean hasSeenEnough() {
    return false;
  }
}
