package dev.dbtest.execute;

import dev.dbtest.model.RunEvent;

/** Hears what happens during a run, one event at a time, from changing threads. */
@FunctionalInterface
public interface RunListener {

  /** Takes note of an event; a slow listener slows the run. */
  void on(RunEvent event);
}
