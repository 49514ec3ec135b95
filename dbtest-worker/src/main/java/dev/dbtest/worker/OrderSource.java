package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerOrder;
import java.io.IOException;
import java.util.Optional;

/** Where a worker's orders come from. */
@FunctionalInterface
public interface OrderSource {

  /**
   * Waits for the next order.
   *
   * @return the order; empty if whoever gives orders is gone
   * @throws IOException if the line to them broke
   */
  Optional<WorkerOrder> next() throws IOException;
}
