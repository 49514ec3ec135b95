package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerOrder;

/** Runs suites of one kind, such as classes with the annotations of one framework. */
public interface SuiteKind {

  /** The name by which orders ask for it. */
  String name();

  /**
   * Runs a suite and reports it, {@code SuiteFinished} included.
   *
   * @param order what to run
   * @param tools takes the reports
   * @return why no other suite should run in this JVM; empty if one may
   */
  String run(WorkerOrder.RunSuite order, WorkerTools tools);

  /** The worker runs no more suites. */
  default void end(WorkerTools tools) {}
}
