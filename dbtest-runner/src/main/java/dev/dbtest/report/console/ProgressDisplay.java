package dev.dbtest.report.console;

import dev.dbtest.model.RunEvent;

/** Shows how a run goes. Safe for threads. */
public interface ProgressDisplay {

  /** Takes note of an event. */
  void on(RunEvent event);

  /** Lets time pass; called again and again. */
  void tick();
}
