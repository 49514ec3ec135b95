package dev.dbtest.execute.suites;

import dev.dbtest.link.Link;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/**
 * A worker in this JVM. It cannot be killed; hanging up is all that can be done.
 *
 * @param thread reads orders, and puts the standard streams back when it ends
 */
record LocalHost(Link link, Thread thread) implements WorkerHost {

  @Override
  public void kill() {
    close();
  }

  @Override
  public WorkerEnd awaitEnd() {
    close();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new WorkerEnd(OptionalInt.empty(), "", "");
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
    try {
      link.close();
    } catch (IOException e) {
      // Then it is closed already.
    }
  }
}
