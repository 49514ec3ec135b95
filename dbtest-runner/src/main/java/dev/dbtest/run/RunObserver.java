package dev.dbtest.run;

import dev.dbtest.model.RunListener;

/** Whoever asked for a run, and wants to hear of it. */
public interface RunObserver {

  /**
   * All is decided, and the first case is about to be run. From here on a run that is asked to end
   * still has a result.
   *
   * @param estimate how much there is to measure
   * @return hears of everything that happens
   */
  RunListener begins(RunEstimate estimate);

  /**
   * Something went wrong that the result is as good without. May be called from another thread, and
   * when the run is over.
   */
  void warn(String what);
}
