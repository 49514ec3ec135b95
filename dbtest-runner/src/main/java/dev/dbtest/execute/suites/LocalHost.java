package dev.dbtest.execute.suites;

import dev.dbtest.link.Link;
import java.io.IOException;
import java.util.OptionalInt;

/** A worker in this JVM. It cannot be killed; hanging up is all that can be done. */
record LocalHost(Link link) implements WorkerHost {

  @Override
  public void kill() {
    close();
  }

  @Override
  public WorkerEnd awaitEnd() {
    close();
    return new WorkerEnd(OptionalInt.empty(), "", "");
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
