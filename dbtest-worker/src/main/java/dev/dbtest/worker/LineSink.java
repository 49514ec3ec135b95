package dev.dbtest.worker;

import dev.dbtest.link.Link;
import dev.dbtest.link.worker.BlackBox;
import dev.dbtest.link.worker.WorkerReport;
import java.io.IOException;

/**
 * Sends reports to another JVM; those that are waiting lie in a {@link BlackBox}, which survives
 * this one.
 */
final class LineSink implements ReportSink {

  private final Link link;
  private final BlackBox box;

  LineSink(Link link, BlackBox box) {
    this.link = link;
    this.box = box;
  }

  @Override
  public boolean keep(WorkerReport report) {
    return box.add(report.toFrame());
  }

  @Override
  public boolean isEmpty() {
    return box.isEmpty();
  }

  @Override
  public void deliver() throws IOException {
    link.send(box.waiting().toFrame());
    box.clear();
  }

  @Override
  public void deliverLarge(WorkerReport report) throws IOException {
    link.send(box.large(report.toFrame()).toFrame());
  }
}
