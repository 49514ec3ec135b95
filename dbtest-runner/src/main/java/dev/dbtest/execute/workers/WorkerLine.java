package dev.dbtest.execute.workers;

import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The line between the front and a worker: orders go one way, reports the other. */
interface WorkerLine {

  /**
   * Sends an order together with those that are waiting.
   *
   * @throws IOException if the worker is gone; {@link #receive} tells what it did before
   */
  void send(WorkerOrder order) throws IOException;

  /**
   * Sends an order with the next {@link #send} or {@link #flush}.
   *
   * @throws IOException if the worker is gone
   */
  void sendLater(WorkerOrder order) throws IOException;

  /**
   * Sends the orders that are waiting.
   *
   * @throws IOException if the worker is gone
   */
  void flush() throws IOException;

  /**
   * Waits for reports.
   *
   * @return some reports; empty if the line is closed
   */
  Optional<List<WorkerReport>> receive();

  /** Whether something came over the line that the worker did not send. */
  boolean isGarbled();

  /** Reports that the worker had no time to send. The worker is gone. */
  List<WorkerReport> lastReports();

  /** Closes the line; the worker sees its end. */
  void close();
}
