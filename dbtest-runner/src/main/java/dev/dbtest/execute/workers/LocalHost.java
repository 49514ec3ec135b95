package dev.dbtest.execute.workers;

import dev.dbtest.worker.InProcessWorker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A worker in this JVM. It cannot be killed; all that can be done is to close its line.
 *
 * @param worker the worker, which restores the standard streams when it ends
 */
record LocalHost(InProcessWorker worker) implements WorkerHost {

  @Override
  public void kill() {
    worker.hangUp();
  }

  @Override
  public WorkerEnd awaitEnd(Duration patience) {
    worker.hangUp();
    worker.awaitEnd(patience);
    return new WorkerEnd(OptionalInt.empty(), false, "", "", Optional.empty());
  }

  @Override
  public void prepareEnd() {
    // Its processes are those of this JVM.
  }

  @Override
  public List<String> killOrphans() {
    return List.of();
  }

  @Override
  public void close() {
    worker.hangUp();
  }
}
