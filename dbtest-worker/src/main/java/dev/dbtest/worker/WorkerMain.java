package dev.dbtest.worker;

import dev.dbtest.leftovers.MarkedProcesses;
import dev.dbtest.link.Link;
import dev.dbtest.link.worker.BlackBox;
import dev.dbtest.link.worker.Ending;
import dev.dbtest.link.worker.WorkerSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entry point of a worker JVM. */
public final class WorkerMain {

  private static final int FRONT_IS_GONE = 1;
  private static final long CLEANING_MILLIS = 1_000;
  private static final int LOST = 70;
  private static final int OUT_OF_MEMORY = 71;
  private static final int LEFT_PROCESSES = 72;

  private WorkerMain() {}

  /**
   * Serves the front that listens at the given address.
   *
   * @param args address and token of the line to the front
   * @throws IOException if the front does not listen
   */
  public static void main(String[] args) throws IOException {
    Link link = Link.connect(args[0], args[1]);
    Path scratch = null;
    try {
      OrderSource orders = new LineOrders(link);
      Optional<WorkerSettings> settings = Worker.settings(orders);
      if (settings.isPresent()) {
        scratch = Path.of(settings.get().scratch());
        ReportSink sink = new LineSink(link, BlackBox.open(scratch.resolve("box")));
        Emergency lost = new Emergency();
        work(new Worker(settings.get(), orders, sink, SuiteKinds.builtIn(), lost, Premises.OWN));
        Ending.begin(scratch);
        new HookFailures(scratch).install();
      }
    } catch (Throwable e) {
      // The front can no longer be told, or it sent nonsense: there is nobody to work for.
      MarkedProcesses.ofThisSystem()
          .killOthersWith(Optional.ofNullable(System.getenv(MarkedProcesses.VARIABLE)));
      cleanUp(scratch);
      halt(FRONT_IS_GONE);
    }
    System.exit(hasChildren() ? LEFT_PROCESSES : 0);
  }

  /**
   * Whether processes that were started from here may still run: for each of them the JDK has a
   * thread. Asking the system takes longer, and is left to the front.
   */
  private static boolean hasChildren() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("process reaper")) {
        return true;
      }
    }
    return false;
  }

  private static void work(Worker worker) throws IOException {
    ExitTrap trap = new ExitTrap(worker.tools());
    Runtime.getRuntime().addShutdownHook(trap);
    worker.tools().streams().closeInput();
    boolean done = worker.work();
    trap.disarm();
    if (!done) {
      halt(LOST);
    }
  }

  /** Deletes what the front would have deleted, but does not insist. */
  private static void cleanUp(@Nullable Path scratch) {
    if (scratch == null) {
      return;
    }
    Thread cleaner =
        new OwnThread(null, "dbtest-cleaner") {
          @Override
          public void run() {
            try {
              TempDirs.delete(scratch);
              Path parent = scratch.getParent();
              if (parent != null) {
                // Succeeds for the last worker of the run.
                Files.deleteIfExists(parent);
              }
            } catch (IOException e) {
              // Other workers are not done yet, or code under test is still writing files.
            }
          }
        };
    cleaner.setDaemon(true);
    cleaner.start();
    try {
      cleaner.join(CLEANING_MILLIS);
    } catch (InterruptedException e) {
      // The worker ends all the same.
    }
  }

  /**
   * Ends at once, without running shutdown hooks of code under test, and kills the processes that
   * it started.
   */
  private static void halt(int exitCode) {
    try {
      Iterator<ProcessHandle> descendants = ProcessHandle.current().descendants().iterator();
      while (descendants.hasNext()) {
        descendants.next().destroyForcibly();
      }
    } finally {
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /** Says on the real standard error what happened, where the front finds it, and ends. */
  private static final class Emergency implements Worker.Lost {

    @Override
    public void by(Throwable cause) {
      try (PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true)) {
        err.println("The worker cannot go on:");
        cause.printStackTrace(err);
      } finally {
        halt(cause instanceof OutOfMemoryError ? OUT_OF_MEMORY : LOST);
      }
    }
  }
}
