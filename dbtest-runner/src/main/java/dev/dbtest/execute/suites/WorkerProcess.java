package dev.dbtest.execute.suites;

import dev.dbtest.execute.ChildJvm;
import dev.dbtest.execute.ChildOutput;
import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.worker.BlackBox;
import dev.dbtest.link.worker.ReportBatch;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.link.worker.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A worker JVM: orders go in, reports come out, until it ends in whatever way. */
final class WorkerProcess {

  private static final Duration START_PATIENCE = Duration.ofMinutes(1);
  private static final Duration END_PATIENCE = Duration.ofSeconds(2);

  private final ChildJvm child;
  private final Link link;
  private final String module;
  private final Path scratch;
  private final Optional<Path> crashDirectory;
  private long seen;

  private WorkerProcess(
      ChildJvm child, Link link, String module, Path scratch, Optional<Path> crashDirectory) {
    this.crashDirectory = crashDirectory;
    this.child = child;
    this.link = link;
    this.module = module;
    this.scratch = scratch;
  }

  /**
   * Starts a worker and waits until it is ready.
   *
   * @param scratch a directory of its own
   * @throws IOException if it does not come up
   */
  static WorkerProcess start(
      SuiteOptions options, ModulePath module, Path scratch, int maxFailures, ChildOutput output)
      throws IOException {
    Files.createDirectories(scratch);
    BlackBox.create(scratch.resolve("box"));
    ChildJvm child =
        ChildJvm.start(
            WorkerCommand.of(options.jvm(), module, scratch.resolve("hs_err_pid%p.log")), output);
    try {
      Duration patience =
          options.jvm().debugPort().isPresent() ? Duration.ofDays(1) : START_PATIENCE;
      Link link = child.connect(patience);
      link.send(
          new WorkerOrder.Configure(settings(options, module, scratch, maxFailures)).toFrame());
      return new WorkerProcess(child, link, module.module(), scratch, options.crashDirectory());
    } catch (IOException | RuntimeException e) {
      child.close();
      throw e;
    }
  }

  private static WorkerSettings settings(
      SuiteOptions options, ModulePath module, Path scratch, int maxFailures) {
    TimeLimits limits = options.limits();
    return new WorkerSettings(
        module.classRoots().stream().map(Path::toString).toList(),
        module.classPath().stream().map(Path::toString).toList(),
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
    try {
      return newIn(BlackBox.read(scratch.resolve("box")));
    } catch (IOException | MalformedFrameException e) {
      // Then nothing is known of them, and their cases are run again.
      return List.of();
    }
  }

  /** Lets a worker end that has nothing to do any more. */
  void finish() {
    try {
      send(new WorkerOrder.Finish());
    } catch (IOException e) {
      // It is gone already.
    }
  }

  /** Kills the worker and all processes that it started. */
  void kill() {
    child.kill();
  }

  /** Waits a little for the end of a worker that hung up, and kills it if it does not come. */
  WorkerEnd awaitEnd() {
    try {
      child.awaitExit(END_PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean ended = !child.isAlive();
    child.kill();
    return new WorkerEnd(
        ended ? child.exitCode() : java.util.OptionalInt.empty(),
        child.outputTail(),
        CrashReport.of(child.pid(), scratch, crashDirectory));
  }

  /** Kills what is left of the worker, with all processes that it started. */
  void close() {
    child.close();
    try {
      link.close();
    } catch (IOException e) {
      // It was closed from the other end.
    }
  }
}
