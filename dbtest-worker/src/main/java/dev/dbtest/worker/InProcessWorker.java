package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.link.worker.WorkerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
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
  private final OwnThread thread;

  private InProcessWorker(WorkerSettings settings) {
    this.settings = settings;
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
    InProcessWorker worker = new InProcessWorker(settings);
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
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    try {
      OrderSource source =
          new OrderSource() {
            @Override
            public Optional<WorkerOrder> next() {
              return orders.take();
            }
          };
      Lost lost = new Lost();
      Worker worker =
          new Worker(settings, source, new MailSink(reports), SuiteKinds.builtIn(), lost);
      lost.tools = worker.tools();
      worker.work();
    } catch (IOException e) {
      // Whoever gave the orders hung up, and knows why.
    } finally {
      hangUp();
      System.setOut(out);
      System.setErr(err);
      System.setIn(in);
    }
  }

  /** Hangs up after the last reports, so that the other side sees that the worker has ended. */
  private final class Lost implements Worker.Lost {

    private volatile @Nullable WorkerTools tools;

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
