package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.WarmupWindow;

/**
 * The warm-up of a case, as pilots have shown it.
 *
 * @param rounds warm-up rounds
 * @param window whether it is known to be long enough, or is the most that is spent
 */
record FoundWarmup(int rounds, WarmupWindow window) {

  boolean isFound() {
    return window == WarmupWindow.FOUND;
  }
}
