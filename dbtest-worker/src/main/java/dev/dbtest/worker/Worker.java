package dev.dbtest.worker;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.link.worker.WorkerSettings;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Receives orders and has them carried out, one suite at a time. */
final class Worker {

  /**
   * The front records results while further suites run, and sends new suites when half of those it
   * has sent are done. It must not have to wait for the next tick to learn that.
   */
  private static final int SUITES_IN_A_BATCH = 8;

  private final OrderSource orders;
  private final WorkerTools tools;
  private final SuiteKinds kinds;
  private final Lost lost;
  private final Queue<WorkerOrder.RunSuite> suites = new ArrayDeque<>();
  private boolean finished;

  /**
   * Makes a worker.
   *
   * @param settings what holds for all suites
   * @param orders where its orders come from
   * @param sink where its reports go
   * @param kinds the kinds of suites that it runs
   * @param lost called if the worker cannot go on
   * @param premises whose JVM this is
   * @throws IOException if the files that the settings name cannot be opened
   */
  Worker(
      WorkerSettings settings,
      OrderSource orders,
      ReportSink sink,
      SuiteKinds kinds,
      Lost lost,
      Premises premises)
      throws IOException {
    this.orders = orders;
    this.tools = new WorkerTools(sink, settings, premises);
    this.kinds = kinds;
    this.lost = lost;
  }

  /**
   * Waits for the settings, which are the first order.
   *
   * @return the settings; empty if the front is already gone
   * @throws IOException if the line broke
   */
  static Optional<WorkerSettings> settings(OrderSource orders) throws IOException {
    Optional<WorkerOrder> first = orders.next();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    if (!(first.get() instanceof WorkerOrder.Configure configure)) {
      throw new MalformedFrameException("the first order of a worker must be its settings");
    }
    return Optional.of(configure.settings());
  }

  /**
   * Works until the front has no more orders, or is gone.
   *
   * @return whether all orders were carried out
   */
  boolean work() throws IOException {
    tools.streams().install();
    tools.uncaught().install();
    tools.watch().start();
    SuiteThread runner = new SuiteThread(this);
    runner.start();
    try {
      receiveAll();
      return runner.awaitEnd();
    } finally {
      // A worker in the JVM of the front must not outlive its work.
      tools.uncaught().remove();
      tools.watch().end();
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

  WorkerTools tools() {
    return tools;
  }

  private void receive() throws IOException {
    while (true) {
      Optional<WorkerOrder> next = orders.next();
      if (next.isEmpty()) {
        throw new IOException("the front is gone");
      }
      WorkerOrder order = next.get();
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
        tools.watch().giveUp(dump.reason());
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
      String unfit = kinds.of(suite.kind()).run(suite, tools);
      if (!unfit.isEmpty() || !tools.stopReason().isEmpty()) {
        break;
      }
      untold++;
      if (untold == SUITES_IN_A_BATCH || isIdle()) {
        tools.outbox().flush();
        untold = 0;
      }
      suite = next();
    }
    kinds.end(tools);
    tools.outbox().post(new WorkerReport.Done());
    tools.outbox().flush();
  }

  private synchronized boolean isIdle() {
    return suites.isEmpty();
  }

  /** The thread that runs the suites; its group is that of all threads of the code under test. */
  private static final class SuiteThread extends OwnThread {

    private final Worker worker;
    private boolean done;

    SuiteThread(Worker worker) {
      super(worker.tools.threads(), "dbtest-suites");
      this.worker = worker;
      // Threads of the code under test inherit this: only a thread that is not a daemon can be seen
      // to leak.
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

    @SuppressWarnings(
        "ThreadJoinLoop") // The library that the check recommends is not available here.
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
    /** Ends the worker in such a way that the front notices. */
    void by(Throwable cause);
  }
}
