package dev.dbtest.execute.workers;

import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.worker.InProcessWorker;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The line to a worker in this JVM: nothing has to be sent, since orders arrive at once.
 *
 * @param worker the worker
 */
record LocalLine(InProcessWorker worker) implements WorkerLine {

  @Override
  public void send(WorkerOrder order) throws IOException {
    worker.order(order);
  }

  @Override
  public void sendLater(WorkerOrder order) throws IOException {
    worker.order(order);
  }

  @Override
  public void flush() {
    // Nothing is ever waiting to be sent.
  }

  @Override
  public Optional<List<WorkerReport>> receive() {
    return worker.receive();
  }

  @Override
  public boolean isGarbled() {
    return false;
  }

  @Override
  public List<WorkerReport> lastReports() {
    // As long as this JVM lives, every report arrives.
    return List.of();
  }

  @Override
  public void close() {
    worker.hangUp();
  }
}
