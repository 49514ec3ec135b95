package dev.dbtest.execute.suites;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.RunListener;
import dev.dbtest.model.Problem;
import dev.dbtest.plan.CaseHistory;
import dev.dbtest.plan.SuitePlan;
import dev.dbtest.plan.SuitePlanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
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
 * <p>Every case of the plan has exactly one result at the end, whatever happens: suites that do not
 * load, tests that never end, workers that crash, a run that is cancelled.
 */
public final class SuiteExecutor {

  private static final long CHECK_MILLIS = 200;

  private final SuiteOptions options;
  private final Map<String, ModulePath> modules = new HashMap<>();
  private final Clock clock;
  private final LongSupplier nanoTime;

  /**
   * Prepares to run.
   *
   * @param options how
   * @param modules where the classes of each module are
   * @param clock time of day, for results
   * @param nanoTime steady time, for limits
   */
  public SuiteExecutor(
      SuiteOptions options, List<ModulePath> modules, Clock clock, LongSupplier nanoTime) {
    this.options = options;
    this.clock = clock;
    this.nanoTime = nanoTime;
    for (ModulePath module : modules) {
      this.modules.put(module.module(), module);
    }
  }

  /**
   * Runs all suites of a plan.
   *
   * @param plan what to run, in which order
   * @param history how long suites took before; with several jobs, the longest ones start first
   * @param listener hears what happens, one event at a time
   * @param cancellation ends the run early: what has not finished is not run
   */
  public SuiteRun run(
      SuitePlan plan, CaseHistory history, RunListener listener, Cancellation cancellation) {
    Ledger ledger = new Ledger(plan, options.repeats(), listener, clock);
    JobQueue queue = new JobQueue(jobs(ledger, history));
    Path scratch = newScratch();
    SuiteRunState state =
        new SuiteRunState(options, modules, ledger, queue, cancellation, nanoTime, scratch);
    Cancellation.Registration registration = cancellation.onRequest(() -> cancel(state, queue));
    try {
      runLanes(state, queue);
    } finally {
      registration.close();
      delete(scratch);
    }
    for (SuiteSlot suite : ledger.suites()) {
      ledger.settle(suite);
      ledger.notRun(suite, state.reasonForRest());
    }
    return ledger.close();
  }

  private List<SuiteJob> jobs(Ledger ledger, CaseHistory history) {
    List<SuiteJob> jobs = new ArrayList<>();
    for (SuiteSlot suite : ledger.suites()) {
      skip(ledger, suite);
      if (suite.suite.info().tests().isEmpty() && suite.suite.info().skipReason() == null) {
        ledger.add(
            Problem.error(
                suite.className(),
                "the suite has no tests, so it would pass without checking anything.",
                "Mark its test methods with @Test, or remove @TestSuite."));
      } else if (!suite.pending().isEmpty()) {
        jobs.add(SuiteJob.of(suite, options.isolation()));
      }
    }
    if (options.jobs() > 1) {
      SuitePlanner planner = new SuitePlanner(history);
      Map<SuiteJob, Long> nanos = new HashMap<>();
      for (SuiteJob job : jobs) {
        nanos.put(job, planner.duration(job.slot().suite).toNanos());
      }
      // The sort is stable: suites of which nothing is known keep the order of the plan.
      jobs.sort(Comparator.comparing((SuiteJob job) -> nanos.getOrDefault(job, 0L)).reversed());
    }
    return jobs;
  }

  private static void skip(Ledger ledger, SuiteSlot suite) {
    String ofSuite = suite.suite.info().skipReason();
    for (TestSlot test : suite.tests) {
      String reason = ofSuite == null ? test.info().skipReason() : ofSuite;
      if (reason != null) {
        for (CaseRecord record : test.pending()) {
          ledger.skipped(record, reason);
        }
      }
    }
  }

  private void runLanes(SuiteRunState state, JobQueue queue) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i <= Math.max(1, options.jobs()); i++) {
      threads.add(new Thread(state.newLane(), "dbtest-lane-" + i));
    }
    for (Thread thread : threads) {
      thread.setDaemon(true);
      thread.start();
    }
    Thread supervisor = new Thread(() -> supervise(state), "dbtest-supervisor");
    supervisor.setDaemon(true);
    supervisor.start();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
      state.awaitEndings();
    } catch (InterruptedException e) {
      cancel(state, queue);
      Thread.currentThread().interrupt();
    } finally {
      supervisor.interrupt();
    }
  }

  private void supervise(SuiteRunState state) {
    try {
      long start = nanoTime.getAsLong();
      long limit = options.limits().run().toNanos();
      boolean over = false;
      while (true) {
        Thread.sleep(CHECK_MILLIS);
        long now = nanoTime.getAsLong();
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
    state.lanes().forEach(Lane::kill);
  }

  private static Path newScratch() {
    try {
      return Files.createTempDirectory("dbtest-");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary directory can be made", e);
    }
  }

  private static void delete(Path directory) {
    try {
      Files.walkFileTree(directory, new Deletion());
    } catch (IOException e) {
      // Left-overs in the temporary directory are no reason to spoil a run that is done.
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
