package dev.dbtest.execute.workers;

import dev.dbtest.execute.ChildJvm;
import dev.dbtest.execute.ChildLines;
import dev.dbtest.execute.ChildOutput;
import dev.dbtest.link.Link;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.worker.BlackBox;
import dev.dbtest.link.worker.LastWords;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerSettings;
import dev.dbtest.worker.InProcessWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A worker: orders go in, reports come out, until it ends in whatever way. */
final class WorkerProcess {

  private static final Duration START_PATIENCE = Duration.ofMinutes(1);

  private final WorkerHost host;
  private final WorkerLine line;
  private final WorkerPool pool;
  private final Path scratch;

  private WorkerProcess(WorkerHost host, WorkerLine line, WorkerPool pool, Path scratch) {
    this.host = host;
    this.line = line;
    this.pool = pool;
    this.scratch = scratch;
  }

  /**
   * Starts a worker and waits until it is ready.
   *
   * @param pool which of the module's workers it is
   * @param number a number that no other worker of the run has
   * @param scratch a directory for this worker alone
   * @param maxFailures the number of red cases after which it starts no further one; 0 for no limit
   * @param output receives what its JVM prints
   * @param lines where the line to its JVM comes from
   * @param starting knows its JVM until it is ready, so that it can be killed
   * @throws IOException if it does not start
   */
  static WorkerProcess start(
      SuiteOptions options,
      ModulePath module,
      WorkerPool pool,
      int number,
      Path scratch,
      int maxFailures,
      ChildOutput output,
      ChildLines lines,
      StartingJvms starting)
      throws IOException {
    Files.createDirectories(scratch);
    LastWords.create(scratch.resolve("words"));
    WorkerSettings settings =
        options.rules().settings(module.classRoots(), module.classPath(), scratch, maxFailures);
    if (options.inProcess().isPresent()) {
      InProcessWorker worker = InProcessWorker.start(settings, options.inProcess().get());
      return new WorkerProcess(new LocalHost(worker), new LocalLine(worker), pool, scratch);
    }
    BlackBox.create(scratch.resolve("box"));
    WorkerProcess worker =
        startChild(options, module, pool, number, scratch, output, lines, starting);
    try {
      worker.line.send(new WorkerOrder.Configure(settings));
      return worker;
    } catch (IOException e) {
      worker.close();
      throw e;
    }
  }

  private static WorkerProcess startChild(
      SuiteOptions options,
      ModulePath module,
      WorkerPool pool,
      int number,
      Path scratch,
      ChildOutput output,
      ChildLines lines,
      StartingJvms starting)
      throws IOException {
    ChildJvm child =
        ChildJvm.start(
            WorkerCommand.of(
                module.jvm(pool, options.jvm()).numbered(number),
                module,
                scratch.resolve("hs_err_pid%p.log")),
            output,
            lines.next());
    starting.add(child);
    try {
      Duration patience =
          options.jvm().debugPort().isPresent() ? Duration.ofDays(1) : START_PATIENCE;
      Link link = child.connect(patience);
      return new WorkerProcess(
          new ChildHost(child, scratch, options.crashDirectory()),
          new ChildLine(link, scratch.resolve("box")),
          pool,
          scratch);
    } catch (IOException | RuntimeException e) {
      child.close();
      throw e;
    } finally {
      starting.remove(child);
    }
  }

  /** Which workers can stand in for it. */
  WorkerPool pool() {
    return pool;
  }

  /** The line that carries orders to the worker and reports back. */
  WorkerLine line() {
    return line;
  }

  /** The end of what its last case printed. The worker is gone. */
  Optional<LastWords.Spoken> lastWords() {
    Path words = scratch.resolve("words");
    try {
      return Files.exists(words) ? Optional.of(LastWords.read(words)) : Optional.empty();
    } catch (IOException | MalformedFrameException e) {
      return Optional.empty();
    }
  }

  /** Lets the worker end, which has nothing left to do. */
  void finish() {
    host.prepareEnd();
    try {
      line.send(new WorkerOrder.Finish());
    } catch (IOException e) {
      // It is gone already.
    }
  }

  /** Kills the worker and all processes that it started. */
  void kill() {
    host.kill();
  }

  /** Waits for a worker to end after its line has closed, and kills it if it does not. */
  WorkerEnd awaitEnd(Duration patience) {
    return host.awaitEnd(patience);
  }

  /**
   * Ends the processes that the worker has left behind, now that it is gone.
   *
   * @return what they were; empty if there were none
   */
  List<String> killOrphans() {
    return host.killOrphans();
  }

  /** Ends what is left of the worker, with all processes that it started. */
  void close() {
    host.close();
    line.close();
  }
}
