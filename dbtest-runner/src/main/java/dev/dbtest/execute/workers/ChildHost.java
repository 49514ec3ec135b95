package dev.dbtest.execute.workers;

import dev.dbtest.execute.ChildJvm;
import dev.dbtest.link.worker.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A worker in a JVM of its own. */
final class ChildHost implements WorkerHost {

  private final ChildJvm child;
  private final Path scratch;
  private final Optional<Path> crashDirectory;

  ChildHost(ChildJvm child, Path scratch, Optional<Path> crashDirectory) {
    this.child = child;
    this.scratch = scratch;
    this.crashDirectory = crashDirectory;
  }

  @Override
  public void kill() {
    child.kill();
  }

  @Override
  public WorkerEnd awaitEnd(Duration patience) {
    OptionalInt exitCode = OptionalInt.empty();
    try {
      exitCode = child.awaitExit(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    child.kill();
    return new WorkerEnd(
        exitCode,
        exitCode.isEmpty(),
        child.outputTail(),
        CrashReport.of(child.pid(), scratch, crashDirectory),
        Ending.trouble(scratch));
  }

  @Override
  public void prepareEnd() {
    child.prepareEnd();
  }

  @Override
  public List<String> killOrphans() {
    return child.killOrphans();
  }

  @Override
  public void close() {
    child.close();
  }
}
