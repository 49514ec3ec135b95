package dev.dbtest.worker;

import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.worker.WorkerOrder;
import java.io.IOException;
import java.util.Optional;

/** Receives orders from another JVM. */
final class LineOrders implements OrderSource {

  private final Link link;

  LineOrders(Link link) {
    this.link = link;
  }

  @Override
  public Optional<WorkerOrder> next() throws IOException {
    Optional<Frame> frame = link.receive();
    return frame.isEmpty() ? Optional.empty() : Optional.of(WorkerOrder.of(frame.get()));
  }
}
