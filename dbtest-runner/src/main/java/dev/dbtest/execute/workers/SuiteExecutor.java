package dev.dbtest.execute.workers;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.ChildLines;
import dev.dbtest.execute.account.Admission;
import dev.dbtest.execute.account.FailureSources;
import dev.dbtest.execute.account.Ledger;
import dev.dbtest.execute.account.SuiteRun;
import dev.dbtest.execute.account.SuiteSlot;
import dev.dbtest.link.RunningTime;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.PastResults;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.plan.suites.SuitePlanner;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan of suites.
 *
 * <p>Every case in the plan has exactly one result at the end, whatever happens: suites that do not
 * load, tests that never end, workers that crash, a run that is cancelled.
 */
public final class SuiteExecutor implements AutoCloseable {

  private static final long CHECK_MILLIS = 200;

  private final SuiteOptions options;
  private final Map<String, ModulePath> modules = new HashMap<>();
  private final ChildLines lines;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final @Nullable FailureSources sources;
  private @Nullable Workers workers;

  /**
   * Prepares to run.
   *
   * @param options how to run suites
   * @param modules where the classes of each module are
   * @param lines where the lines to worker JVMs come from
   * @param clock time of day, for results
   * @param nanoTime steady time, for limits
   * @param sources asked for the lines at which cases failed; {@code null} if there are no sources
   */
  public SuiteExecutor(
      SuiteOptions options,
      List<ModulePath> modules,
      ChildLines lines,
      Clock clock,
      LongSupplier nanoTime,
      @Nullable FailureSources sources) {
    this.options = options;
    this.lines = lines;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.sources = sources;
    for (ModulePath module : modules) {
      this.modules.put(module.module(), module);
    }
  }

  /**
   * Starts a worker for tests of a kind in a module while its suites are still being looked for, so
   * that {@link #run} need not wait for it. May be called more than once; does nothing if suites
   * run in this JVM, or in one that waits for a debugger.
   */
  public synchronized void warmUp(String name, CaseKind kind) {
    ModulePath module = modules.get(name);
    if (module != null && options.inProcess().isEmpty() && options.jvm().debugPort().isEmpty()) {
      workers().warmUp(module.pool(kind));
    }
  }

  /**
   * Runs all suites of a plan. All workers have ended when it returns.
   *
   * @param plan what to run, in which order
   * @param past how long suites took before; with several jobs, the longest ones start first
   * @param listener told what happens, one event at a time
   * @param cancellation ends the run early: what has not finished is not run
   */
  public SuiteRun run(
      SuitePlan plan, PastResults past, RunListener listener, Cancellation cancellation) {
    return run(plan, past, null, listener, cancellation);
  }

  /**
   * The same with suites that come when the others are under way.
   *
   * @param later where they come from; {@code null} if there are none
   */
  public SuiteRun run(
      SuitePlan plan,
      PastResults past,
      @Nullable LaterSuites later,
      RunListener listener,
      Cancellation cancellation) {
    Ledger ledger = new Ledger(plan, options.repeats(), listener, clock, sources);
    JobQueue queue =
        new JobQueue(jobs(ledger, past), later == null ? null : new LaterJobs(later, ledger));
    LongSupplier time = new RunningTime(nanoTime);
    SuiteRunState state = new SuiteRunState(options, workers(), ledger, queue, cancellation, time);
    long start = time.getAsLong();
    Cancellation.Registration registration =
        cancellation.onRequest(
            new Runnable() {
              @Override
              public void run() {
                cancel(state, queue);
              }
            });
    try {
      runLanes(state, queue, time, start);
    } finally {
      registration.close();
    }
    boolean allRan = true;
    for (SuiteSlot suite : ledger.suites()) {
      ledger.settle(suite);
      allRan &= !suite.isPending();
      ledger.notRun(suite, state.reasonForRest());
    }
    Duration elapsed = Duration.ofNanos(time.getAsLong() - start);
    if (isOver(elapsed) && allRan && ledger.redCases() == 0) {
      state.overran(elapsed);
    }
    return ledger.close();
  }

  /** Ends workers that were started but not needed, and deletes what all of them left behind. */
  @Override
  public synchronized void close() {
    Workers present = workers;
    workers = null;
    if (present != null) {
      present.close();
    }
  }

  private synchronized Workers workers() {
    Workers present = workers;
    if (present == null) {
      present = new Workers(options, modules, lines);
      workers = present;
    }
    return present;
  }

  private List<SuiteJob> jobs(Ledger ledger, PastResults past) {
    List<SuiteJob> jobs = jobs(Admission.of(ledger));
    if (options.jobs() > 1) {
      SuitePlanner planner = new SuitePlanner(past);
      Map<SuiteJob, Long> nanos = new HashMap<>();
      for (SuiteJob job : jobs) {
        nanos.put(job, planner.duration(job.slot().suite()).toNanos());
      }
      // The sort is stable: suites about which nothing is known keep the order of the plan.
      jobs.sort(Comparator.comparing((SuiteJob job) -> nanos.getOrDefault(job, 0L)).reversed());
    }
    return jobs;
  }

  private List<SuiteJob> jobs(List<SuiteSlot> suites) {
    List<SuiteJob> jobs = new ArrayList<>();
    for (SuiteSlot suite : suites) {
      jobs.add(
          options.inProcess().isPresent()
              ? SuiteJob.notIsolated(suite, pool(suite.suite().info()))
              : SuiteJob.of(suite, options.isolation(), pool(suite.suite().info())));
    }
    return jobs;
  }

  private WorkerPool pool(TestSuiteInfo suite) {
    ModulePath module = modules.get(suite.module());
    return module == null ? new WorkerPool(suite.module(), false) : module.pool(suite.kind());
  }

  private boolean isOver(Duration elapsed) {
    Duration limit = options.limits().run();
    return !limit.isZero() && elapsed.compareTo(limit) > 0;
  }

  private void runLanes(SuiteRunState state, JobQueue queue, LongSupplier time, long start) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i <= Math.max(1, options.jobs()); i++) {
      threads.add(new Thread(state.newLane(), "dbtest-lane-" + i));
    }
    for (Thread thread : threads) {
      thread.setDaemon(true);
      thread.start();
    }
    Thread supervisor =
        new Thread("dbtest-supervisor") {
          @Override
          public void run() {
            supervise(state, time, start);
          }
        };
    supervisor.setDaemon(true);
    supervisor.start();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
      state.endings().awaitAll();
    } catch (InterruptedException e) {
      cancel(state, queue);
      Thread.currentThread().interrupt();
    } finally {
      supervisor.interrupt();
    }
  }

  private void supervise(SuiteRunState state, LongSupplier time, long start) {
    try {
      long limit = options.limits().run().toNanos();
      boolean over = false;
      while (true) {
        Thread.sleep(CHECK_MILLIS);
        long now = time.getAsLong();
        for (Lane lane : state.lanes()) {
          lane.checkAnswer(now);
        }
        if (limit > 0 && !over && now - start > limit) {
          over = true;
          state.endRun();
        }
        if (over && now - start > limit + options.limits().grace().toNanos()) {
          state.lanes().forEach(Lane::giveUp);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void cancel(SuiteRunState state, JobQueue queue) {
    queue.close();
    state.killWorkers();
  }

  /** Makes jobs of suites that come while others run. */
  private final class LaterJobs implements JobQueue.More {

    private final LaterSuites later;
    private final Ledger ledger;

    LaterJobs(LaterSuites later, Ledger ledger) {
      this.later = later;
      this.ledger = ledger;
    }

    @Override
    public List<SuiteJob> next() {
      List<SuiteJob> jobs = List.of();
      // Of suites that are skipped nothing is left to be run.
      for (LaterSuites.Batch batch = later.next(); batch != null; batch = later.next()) {
        jobs = jobs(Admission.of(ledger, ledger.add(batch.item(), batch.suites())));
        if (!jobs.isEmpty()) {
          break;
        }
      }
      return jobs;
    }
  }
}
