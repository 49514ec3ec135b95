package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerReport;
import java.io.IOException;

/**
 * Takes a worker's reports to whoever gave it its orders. Reports are kept until they are delivered
 * together. The {@link Outbox} makes sure that only one thread calls at a time.
 */
public interface ReportSink {

  /**
   * Keeps a report. What is kept survives the end of the worker as far as the sink can ensure that.
   *
   * @return whether there was room for it
   */
  boolean keep(WorkerReport report);

  /** Whether no report is kept. */
  boolean isEmpty();

  /**
   * Delivers everything that is kept.
   *
   * @throws IOException if nobody is there any more
   */
  void deliver() throws IOException;

  /**
   * Delivers a report for which there is no room even though no other is kept.
   *
   * @throws IOException if nobody is there any more
   */
  void deliverLarge(WorkerReport report) throws IOException;
}
