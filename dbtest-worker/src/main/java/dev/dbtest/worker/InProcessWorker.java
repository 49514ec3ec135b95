package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.link.worker.WorkerSettings;
import dev.dbtest.worker.failure.Witness;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A worker in the JVM of whoever gives it orders: for a debugger that is attached to that JVM, or
 * for an engine inside another launcher. Suites run on a class loader of that JVM, and nothing
 * protects it from them: {@code System.exit} ends it.
 */
public final class InProcessWorker {

  private final Mailbox<WorkerOrder> orders = new Mailbox<>();
  private final Mailbox<List<WorkerReport>> reports = new Mailbox<>();
  private final WorkerSettings settings;
  private final HostStreams streams;
  private final boolean inStep;
  private final OwnThread thread;
  private volatile @Nullable WorkerTools tools;

  private InProcessWorker(WorkerSettings settings, Witness witness, boolean inStep) {
    this.settings = settings;
    this.streams = new HostStreams(witness);
    this.inStep = inStep;
    this.thread =
        new OwnThread(null, "dbtest-worker") {
          @Override
          public void run() {
            work();
          }
        };
  }

  /**
   * Starts a worker.
   *
   * @param settings what holds for all suites
   * @param loader finds the classes of the suites
   */
  public static InProcessWorker start(WorkerSettings settings, ClassLoader loader) {
    return start(new InProcessWorker(settings, Witness.NONE, false), loader);
  }

  /**
   * Starts a worker that goes on only when its reports have been dealt with: until {@link #goOn}
   * after each {@link #receive}. What the receiving thread prints is not taken for output of tests.
   *
   * @param settings what holds for all suites
   * @param loader finds the classes of the suites
   * @param witness is shown what code under test throws
   */
  public static InProcessWorker startInStep(
      WorkerSettings settings, ClassLoader loader, Witness witness) {
    InProcessWorker worker = new InProcessWorker(settings, witness, true);
    worker.streams.isHost(Thread.currentThread());
    return start(worker, loader);
  }

  private static InProcessWorker start(InProcessWorker worker, ClassLoader loader) {
    worker.thread.setContextClassLoader(loader);
    worker.thread.setDaemon(true);
    worker.thread.start();
    return worker;
  }

  /**
   * Gives an order.
   *
   * @throws IOException if the worker has ended, or was told to by {@link #hangUp}
   */
  public void order(WorkerOrder order) throws IOException {
    orders.put(order);
  }

  /**
   * Waits for reports.
   *
   * @return some reports; empty when the worker has ended and all have been taken
   */
  public Optional<List<WorkerReport>> receive() {
    return reports.take();
  }

  /** The reports that were received last have been dealt with. */
  public void goOn() {
    reports.done();
  }

  /**
   * Has no further test started, from the next one on.
   *
   * @param reason why, for the cases that are not run
   */
  public void stopSoon(String reason) {
    WorkerTools present = tools;
    if (present != null) {
      present.stop(reason);
    }
  }

  /**
   * Gives no more orders and takes no more reports; code under test that is running is not ended.
   */
  public void hangUp() {
    orders.close();
    reports.close();
  }

  /**
   * Waits for the end of the worker. The standard streams are then what they were before it
   * started.
   *
   * @return whether it ended in time
   */
  public boolean awaitEnd(Duration patience) {
    try {
      thread.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private void work() {
    try {
      OrderSource source =
          new OrderSource() {
            @Override
            public Optional<WorkerOrder> next() {
              return orders.take();
            }
          };
      Lost lost = new Lost();
      MailSink sink = new MailSink(reports, inStep);
      Worker worker = new Worker(settings, source, sink, SuiteKinds.builtIn(), lost, streams);
      tools = worker.tools();
      worker.work();
    } catch (IOException e) {
      // Whoever gave the orders hung up, and knows why.
    } finally {
      hangUp();
      streams.restore();
    }
  }

  /** Hangs up after the last reports, so that the other side sees that the worker has ended. */
  private final class Lost implements Worker.Lost {

    @Override
    public void by(Throwable cause) {
      WorkerTools present = tools;
      try {
        if (present != null) {
          present.outbox().seal();
        }
      } finally {
        hangUp();
      }
    }
  }
}
