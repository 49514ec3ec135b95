package dev.dbtest.model;

/** Hears what happens during a run, one event at a time, from changing threads. */
@FunctionalInterface
public interface RunListener {

  /** Takes note of an event; a slow listener slows the run. */
  void on(RunEvent event);

  /**
   * There is nothing more to tell for the moment. Events may come in batches; what a listener does
   * once a batch, it does here.
   */
  default void caughtUp() {}
}
