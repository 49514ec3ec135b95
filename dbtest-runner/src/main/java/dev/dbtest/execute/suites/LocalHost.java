package dev.dbtest.execute.suites;

import dev.dbtest.link.Link;
import java.io.IOException;
import java.util.List;
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
