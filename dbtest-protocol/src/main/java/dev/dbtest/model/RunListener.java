package dev.dbtest.model;

/** Follows what happens during a run, one event at a time, from changing threads. */
@FunctionalInterface
public interface RunListener {

  /** Takes note of an event; a slow listener slows the run. */
  void on(RunEvent event);

  /**
   * No more events are coming for the moment. Events may come in batches; here a listener does what
   * it does once per batch.
   */
  default void caughtUp() {}
}
