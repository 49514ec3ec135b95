package dev.dbtest.report.console;

import dev.dbtest.model.RunEvent;

/** Shows the progress of a run. Thread-safe. */
public interface ProgressDisplay {

  /** Takes note of an event. */
  void on(RunEvent event);

  /** Lets time pass; called again and again. */
  void tick();
}
