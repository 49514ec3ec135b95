package dev.dbtest.run;

import dev.dbtest.model.RunListener;
import dev.dbtest.project.Project;
import dev.dbtest.waiver.Quarantine;

/** Implemented by whoever asks for a run and wants to follow it. */
public interface RunObserver {

  /** Whether benchmarks that cost so much are to be measured. If not, nothing is run. */
  default boolean agrees(RunCost cost) {
    return true;
  }

  /**
   * The run is shared among machines, and this is the part of this one.
   *
   * @param project what the whole run is of
   */
  default void shares(ShardPart part, Project project) {}

  /** Failures of these tests will not turn the run red. */
  default void putsUpWith(Quarantine quarantine) {}

  /**
   * Everything is decided, and the first case is about to run. From here on, a run still has a
   * result even if it is asked to end.
   *
   * @return hears of everything that happens
   */
  RunListener begins();

  /**
   * Something went wrong that does not affect the result. May be called from another thread, also
   * after the run is over.
   */
  void warn(String what);
}
