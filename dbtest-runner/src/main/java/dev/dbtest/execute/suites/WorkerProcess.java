package dev.dbtest.execute.suites;

import dev.dbtest.execute.ChildJvm;
import dev.dbtest.execute.ChildOutput;
import dev.dbtest.execute.Lines;
import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.LinkServer;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.worker.BlackBox;
import dev.dbtest.link.worker.LastWords;
import dev.dbtest.link.worker.ReportBatch;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.link.worker.WorkerSettings;
import dev.dbtest.worker.InProcessWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A worker: orders go in, reports come out, until it ends in whatever way. */
final class WorkerProcess {

  private static final Duration START_PATIENCE = Duration.ofMinutes(1);

  private final WorkerHost host;
  private final Link link;
  private final String module;
  private final Path scratch;
  private long seen;

  private WorkerProcess(WorkerHost host, Link link, String module, Path scratch) {
    this.host = host;
    this.link = link;
    this.module = module;
    this.scratch = scratch;
  }

  /**
   * Starts a worker and waits until it is ready.
   *
   * @param scratch a directory of its own
   * @param maxFailures after how many red cases it starts no other one; 0 for never
   * @param output receives what its JVM prints
   * @param lines where the line to its JVM comes from
   * @param starting hears of its JVM as long as it is not ready, so that it can be killed
   * @throws IOException if it does not come up
   */
  static WorkerProcess start(
      SuiteOptions options,
      ModulePath module,
      Path scratch,
      int maxFailures,
      ChildOutput output,
      Lines lines,
      StartingJvms starting)
      throws IOException {
    Files.createDirectories(scratch);
    BlackBox.create(scratch.resolve("box"));
    LastWords.create(scratch.resolve("words"));
    WorkerProcess worker =
        options.inProcess().isPresent()
            ? startHere(options.inProcess().get(), module, scratch)
            : startChild(options, module, scratch, output, lines, starting);
    try {
      worker.send(new WorkerOrder.Configure(settings(options, module, scratch, maxFailures)));
      return worker;
    } catch (IOException e) {
      worker.close();
      throw e;
    }
  }

  private static WorkerProcess startChild(
      SuiteOptions options,
      ModulePath module,
      Path scratch,
      ChildOutput output,
      Lines lines,
      StartingJvms starting)
      throws IOException {
    ChildJvm child =
        ChildJvm.start(
            WorkerCommand.of(options.jvm(), module, scratch.resolve("hs_err_pid%p.log")),
            output,
            lines.next());
    starting.add(child);
    try {
      Duration patience =
          options.jvm().debugPort().isPresent() ? Duration.ofDays(1) : START_PATIENCE;
      Link link = child.connect(patience);
      WorkerHost host = new ChildHost(child, scratch, options.crashDirectory());
      return new WorkerProcess(host, link, module.module(), scratch);
    } catch (IOException | RuntimeException e) {
      child.close();
      throw e;
    } finally {
      starting.remove(child);
    }
  }

  private static WorkerProcess startHere(ClassLoader loader, ModulePath module, Path scratch)
      throws IOException {
    // No other user can start a thread in this JVM, but one may call its port.
    try (LinkServer server = LinkServer.overSocket(LinkServer.newToken())) {
      Thread thread = InProcessWorker.start(server.address(), server.token(), loader);
      Optional<Link> link = server.accept(START_PATIENCE);
      if (link.isEmpty()) {
        throw new IOException("the worker in this JVM did not call back.");
      }
      WorkerHost host = new LocalHost(link.get(), thread);
      return new WorkerProcess(host, link.get(), module.module(), scratch);
    }
  }

  private static WorkerSettings settings(
      SuiteOptions options, ModulePath module, Path scratch, int maxFailures) {
    TimeLimits limits = options.limits();
    return new WorkerSettings(
        texts(module.classRoots()),
        texts(module.classPath()),
        scratch.toString(),
        options.output().limit(),
        options.output().passedLimit(),
        options.output().live(),
        limits.slow().toNanos(),
        limits.setup().toNanos(),
        limits.teardown().toNanos(),
        limits.grace().toNanos(),
        limits.linger().toNanos(),
        maxFailures);
  }

  String module() {
    return module;
  }

  /**
   * Sends an order.
   *
   * @throws IOException if the worker is gone; {@link #receive} tells what it did before
   */
  void send(WorkerOrder order) throws IOException {
    link.send(order.toFrame());
  }

  /**
   * Sends an order with the next {@link #send} or {@link #flush}.
   *
   * @throws IOException if the worker is gone
   */
  void sendLater(WorkerOrder order) throws IOException {
    link.sendLater(order.toFrame());
  }

  /**
   * Sends what waits.
   *
   * @throws IOException if the worker is gone
   */
  void flush() throws IOException {
    link.flush();
  }

  private static List<String> texts(List<Path> paths) {
    List<String> texts = new ArrayList<>(paths.size());
    for (Path path : paths) {
      texts.add(path.toString());
    }
    return texts;
  }

  /**
   * Waits for reports.
   *
   * @return some reports, or nothing if the line is closed
   */
  Optional<List<WorkerReport>> receive() {
    try {
      Optional<Frame> frame = link.receive();
      return frame.isEmpty() ? Optional.empty() : Optional.of(newIn(ReportBatch.of(frame.get())));
    } catch (IOException e) {
      // The worker died in the middle of a frame; its box has what it was about to send.
      return Optional.empty();
    }
  }

  private List<WorkerReport> newIn(ReportBatch batch) {
    List<WorkerReport> reports = batch.after(seen);
    seen = Math.max(seen, batch.first()) + reports.size();
    return reports;
  }

  /** Reports that the worker had no time to send. The worker is gone. */
  List<WorkerReport> lastReports() {
    Path box = scratch.resolve("box");
    if (!Files.exists(box)) {
      return List.of();
    }
    try {
      return newIn(BlackBox.read(box));
    } catch (IOException | MalformedFrameException e) {
      // Then nothing is known of them, and their cases are run again.
      return List.of();
    }
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

  /** Lets a worker end that has nothing to do any more. */
  void finish() {
    host.prepareEnd();
    try {
      send(new WorkerOrder.Finish());
    } catch (IOException e) {
      // It is gone already.
    }
  }

  /** Kills the worker and all processes that it started. */
  void kill() {
    host.kill();
  }

  /** Waits a little for the end of a worker that hung up, and kills it if it does not come. */
  WorkerEnd awaitEnd() {
    return host.awaitEnd();
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
    try {
      link.close();
    } catch (IOException e) {
      // It was closed from the other end.
    }
  }
}
