package dev.dbtest.execute.account;

import dev.dbtest.link.worker.WorkerReport;

/** Gave a worker its orders, and acts on what it reports apart from cases. */
public interface OrderGiver {

  /**
   * The suite that a report is about.
   *
   * @param number number of the order
   * @throws IllegalStateException if the worker has no such order
   */
  OrderedSuite ordered(int number);

  /** A suite, or a case of it, entered a new phase. */
  void entered(OrderedSuite suite);

  /** The worker is done with a suite; cases of it may be left. */
  void finished(OrderedSuite suite, WorkerReport.SuiteFinished report);

  /** Code under test told the JVM of the worker to exit. */
  void exiting(WorkerReport.Exiting report);

  /** Code under test does not end, and never will. */
  void stuck(WorkerReport.Stuck report);

  /** The worker carries out no more orders. */
  void done();
}
