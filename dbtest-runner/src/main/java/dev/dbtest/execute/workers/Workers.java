package dev.dbtest.execute.workers;

import dev.dbtest.execute.ChildLines;
import dev.dbtest.execute.ChildOutput;
import dev.dbtest.leftovers.DeadFronts;
import dev.dbtest.state.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Starts workers, some of them before they are needed, and cleans up after them. */
final class Workers {

  private final SuiteOptions options;
  private final Map<String, ModulePath> modules;
  private final ChildLines lines;
  private final Path scratch;
  private final Map<WorkerPool, FutureTask<WorkerProcess>> warm = new HashMap<>();
  private final StartingJvms starting = new StartingJvms();
  private final ChildOutput printing = new Printing();
  private int count;
  private volatile @Nullable ChildOutput output;

  Workers(SuiteOptions options, Map<String, ModulePath> modules, ChildLines lines) {
    this.options = options;
    this.modules = modules;
    this.lines = lines;
    try {
      this.scratch = PrivateFiles.createDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary directory can be made", e);
    }
  }

  /** Passes on what worker JVMs print themselves. */
  void setOutput(ChildOutput newOutput) {
    output = newOutput;
  }

  /** Starts a worker in the background. */
  synchronized void warmUp(WorkerPool pool) {
    if (warm.containsKey(pool)) {
      return;
    }
    FutureTask<WorkerProcess> task = new FutureTask<>(new Start(pool));
    warm.put(pool, task);
    Thread thread = new Thread(task, "dbtest-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * A worker that is ready.
   *
   * @param maxFailures the number of red cases after which it starts no further one; 0 for no limit
   * @throws IOException if it does not start
   */
  WorkerProcess get(WorkerPool pool, int maxFailures) throws IOException {
    FutureTask<WorkerProcess> started;
    synchronized (this) {
      started = warm.remove(pool);
    }
    return started == null ? start(pool, maxFailures) : await(started);
  }

  private static WorkerProcess await(FutureTask<WorkerProcess> started) throws IOException {
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a worker started", e);
    }
  }

  private WorkerProcess start(WorkerPool pool, int maxFailures) throws IOException {
    ModulePath module = modules.get(pool.module());
    if (module == null) {
      throw new IOException("no class path is known of the module \"" + pool.module() + "\".");
    }
    int number;
    synchronized (this) {
      count++;
      number = count;
    }
    Path own = scratch.resolve("worker-" + number);
    return WorkerProcess.start(
        options, module, pool, number, own, maxFailures, printing, lines, starting);
  }

  /** Ends workers that are not ready yet; from now on none will become ready. */
  void killStarting() {
    starting.killAll();
  }

  /** Ends workers that nobody needed, and deletes what all of them left behind. */
  void close() {
    Map<WorkerPool, FutureTask<WorkerProcess>> unused;
    synchronized (this) {
      unused = Map.copyOf(warm);
      warm.clear();
    }
    for (FutureTask<WorkerProcess> task : unused.values()) {
      try {
        await(task).close();
      } catch (IOException e) {
        // It did not start, so there is nothing to end.
      }
    }
    // Leftovers in the temporary directory are not a reason to fail a run that is done.
    DeadFronts.delete(scratch);
  }

  /** Starts the first worker of a module. */
  private final class Start implements Callable<WorkerProcess> {
    private final WorkerPool pool;

    Start(WorkerPool pool) {
      this.pool = pool;
    }

    @Override
    public WorkerProcess call() throws IOException {
      return start(pool, options.maxFailures());
    }
  }

  /** Passes on what workers print once somebody listens. */
  private final class Printing implements ChildOutput {
    @Override
    public void printed(boolean stderr, byte[] bytes, int length) {
      ChildOutput listener = output;
      if (listener != null) {
        listener.printed(stderr, bytes, length);
      }
    }
  }
}
