package dev.dbtest.worker;

import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.worker.BlackBox;
import dev.dbtest.link.worker.LastWords;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.link.worker.WorkerSettings;
import dev.dbtest.worker.failure.Failures;
import dev.dbtest.worker.failure.UserCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Receives orders and has them carried out, one suite at a time. */
public final class Worker {

  /**
   * The front enters results into its books while further suites run, and sends new suites when it
   * has heard of half of those it has sent. It must not have to wait for the next tick to hear.
   */
  private static final int SUITES_IN_A_BATCH = 8;

  private final Link link;
  private final Tools tools;
  private final Lost lost;
  private final Queue<WorkerOrder.RunSuite> suites = new ArrayDeque<>();
  private boolean finished;

  private Worker(Link link, Tools tools, Lost lost) {
    this.link = link;
    this.tools = tools;
    this.lost = lost;
  }

  /**
   * Waits for the settings and makes a worker of them.
   *
   * @param link the line to the front
   * @param lost called if the worker cannot go on
   * @return the worker, or nothing if the front is gone already
   * @throws IOException if the line broke or the box cannot be opened
   */
  static Optional<Worker> on(Link link, Lost lost) throws IOException {
    Optional<Frame> first = link.receive();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    if (!(WorkerOrder.of(first.get()) instanceof WorkerOrder.Configure configure)) {
      throw new MalformedFrameException("the first order of a worker must be its settings");
    }
    return Optional.of(new Worker(link, new Tools(link, configure.settings()), lost));
  }

  /**
   * Works until the front has no more orders, or is gone.
   *
   * @return whether all orders were carried out
   */
  boolean work() throws IOException {
    tools.streams.install();
    tools.watch.start();
    SuiteThread runner = new SuiteThread(this);
    runner.start();
    try {
      receiveAll();
      return runner.awaitEnd();
    } finally {
      // A worker in the JVM of the front must not outlive its work.
      tools.watch.end();
    }
  }

  private void receiveAll() throws IOException {
    try {
      receive();
    } finally {
      synchronized (this) {
        finished = true;
        notifyAll();
      }
    }
  }

  Tools tools() {
    return tools;
  }

  private void receive() throws IOException {
    while (true) {
      Optional<Frame> frame = link.receive();
      if (frame.isEmpty()) {
        throw new IOException("the front is gone");
      }
      WorkerOrder order = WorkerOrder.of(frame.get());
      if (order instanceof WorkerOrder.Finish) {
        return;
      }
      if (order instanceof WorkerOrder.RunSuite suite) {
        synchronized (this) {
          suites.add(suite);
          notifyAll();
        }
      } else if (order instanceof WorkerOrder.DumpThreads dump) {
        tools.stop(dump.reason());
        tools.watch.giveUp(dump.reason());
      } else if (order instanceof WorkerOrder.StopSoon stop) {
        tools.stop(stop.reason());
      }
    }
  }

  /** The next suite; {@code null} when there are no more. */
  private synchronized WorkerOrder.@Nullable RunSuite next() {
    while (suites.isEmpty() && !finished) {
      try {
        wait();
      } catch (InterruptedException e) {
        // An interrupt from code under test; it is not meant for us.
      }
    }
    return suites.poll();
  }

  void runAll() {
    WorkerOrder.RunSuite suite = next();
    int untold = 0;
    while (suite != null) {
      String unfit = new SuiteRunner(tools, suite).run();
      if (!unfit.isEmpty() || !tools.stopReason().isEmpty()) {
        break;
      }
      untold++;
      if (untold == SUITES_IN_A_BATCH || isIdle()) {
        tools.outbox.flush();
        untold = 0;
      }
      suite = next();
    }
    tools.outbox.post(new WorkerReport.Done());
    tools.outbox.flush();
  }

  private synchronized boolean isIdle() {
    return suites.isEmpty();
  }

  /** The thread that runs the suites; its group is that of all threads of the code under test. */
  private static final class SuiteThread extends OwnThread {

    private final Worker worker;
    private boolean done;

    SuiteThread(Worker worker) {
      super(worker.tools.threads, "dbtest-suites");
      this.worker = worker;
      // Threads of the code under test inherit it: only one that is no daemon can be seen to leak.
      setDaemon(false);
    }

    @Override
    public void run() {
      try {
        worker.runAll();
        done = true;
      } catch (Throwable e) {
        // Only a JVM that is out of memory, or a bug of ours, gets here: the front must not wait.
        worker.lost.by(e);
      }
    }

    @SuppressWarnings("ThreadJoinLoop") // The library that the check recommends is not for us.
    boolean awaitEnd() {
      while (isAlive()) {
        try {
          join();
        } catch (InterruptedException e) {
          // Nobody has a reason to interrupt; code under test may do it anyway.
        }
      }
      return done;
    }
  }

  /** Ends a worker that cannot go on. */
  interface Lost {
    /** Ends it, so that the front sees that it ended. */
    void by(Throwable cause);
  }

  /** What the parts of a worker share. */
  static final class Tools {

    private final WorkerSettings settings;
    private final Outbox outbox;
    private final Failures failures;
    private final Scopes scopes;
    private final Streams streams;
    private final SuiteThreads threads;
    private final Watch watch;
    private final Calls calls;
    private final TempDirs tempDirs;
    private int failureCount;
    private volatile String stopReason = "";

    Tools(Link link, WorkerSettings settings) throws IOException {
      this.settings = settings;
      Path scratch = Path.of(settings.scratch());
      Path box = scratch.resolve("box");
      Path words = scratch.resolve("words");
      this.outbox = new Outbox(link, Files.exists(box) ? BlackBox.open(box) : BlackBox.inMemory());
      this.failures = new Failures(new UserCode(settings.classRoots()));
      this.scopes =
          new Scopes(
              outbox,
              failures,
              Files.exists(words) ? LastWords.open(words) : LastWords.inMemory(),
              settings.liveOutput(),
              settings.outputLimit());
      this.streams = new Streams(scopes);
      this.threads = new SuiteThreads(scopes);
      this.watch = new Watch(outbox, scopes, failures, settings.slow(), settings.grace());
      this.calls = new Calls(watch, failures);
      this.tempDirs = new TempDirs(scratch);
    }

    WorkerSettings settings() {
      return settings;
    }

    Outbox outbox() {
      return outbox;
    }

    Failures failures() {
      return failures;
    }

    Scopes scopes() {
      return scopes;
    }

    Streams streams() {
      return streams;
    }

    SuiteThreads threads() {
      return threads;
    }

    Watch watch() {
      return watch;
    }

    Calls calls() {
      return calls;
    }

    TempDirs tempDirs() {
      return tempDirs;
    }

    FreshLoader freshLoader() throws IOException {
      return new FreshLoader(settings.classPath(), Worker.class.getClassLoader());
    }

    /** Counts a red case towards the limit of failures. */
    void countFailure() {
      failureCount++;
      if (failureCount == settings.maxFailures()) {
        stop(WorkerSettings.TOO_MANY_FAILURES);
      }
      // Whoever watches sees failures at once.
      outbox.flush();
    }

    void stop(String reason) {
      stopReason = reason;
    }

    /** Why no further test is started; empty while there is no reason. */
    String stopReason() {
      return stopReason;
    }
  }
}
