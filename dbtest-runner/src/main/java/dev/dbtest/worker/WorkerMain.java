package dev.dbtest.worker;

import dev.dbtest.link.Link;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.Optional;

/** Entry point of a worker JVM. */
public final class WorkerMain {

  private static final int FRONT_IS_GONE = 1;
  private static final int LOST = 70;
  private static final int OUT_OF_MEMORY = 71;

  private WorkerMain() {}

  /**
   * Works for the front that listens there.
   *
   * @param args port and token of the line to the front
   * @throws IOException if the front does not listen
   */
  public static void main(String[] args) throws IOException {
    Link link = Link.connect(Integer.parseInt(args[0]), args[1]);
    try {
      Optional<Worker> worker = Worker.on(link, new Emergency());
      if (worker.isPresent()) {
        work(worker.get());
      }
    } catch (Throwable e) {
      // The front cannot be told any more, or it sent nonsense: there is nobody to work for.
      halt(FRONT_IS_GONE);
    }
    System.exit(0);
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

  /**
   * Ends at once, without the hooks of code under test, and takes the processes it started along.
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
