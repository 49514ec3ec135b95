package dev.dbtest.execute.workers;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.account.CaseRecord;
import dev.dbtest.execute.account.FailureCap;
import dev.dbtest.execute.account.Ledger;
import dev.dbtest.execute.account.OrderedSuite;
import dev.dbtest.execute.account.SuiteRun;
import dev.dbtest.execute.account.TimeLimits;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerSettings;
import dev.dbtest.model.Durations;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the lanes of one run share. */
final class SuiteRunState {

  /** How much longer than its own limits a worker may be silent. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private static final long UNLIMITED = Long.MAX_VALUE;

  private final SuiteOptions options;
  private final Workers workers;
  private final Ledger ledger;
  private final JobQueue queue;
  private final Cancellation cancellation;
  private final LongSupplier nanoTime;
  private final FailureCap cap;
  private final AtomicInteger dispatches = new AtomicInteger();
  private final WorkerEndings endings;

  /**
   * For how long a worker may be silent, in nanoseconds: worked out once, and asked all the time.
   */
  private final long silenceInSuite;

  private final long silenceInTest;
  private final List<Lane> lanes = new ArrayList<>();
  private boolean stopped;
  private @Nullable String overtime;

  SuiteRunState(
      SuiteOptions options,
      Workers workers,
      Ledger ledger,
      JobQueue queue,
      Cancellation cancellation,
      LongSupplier nanoTime) {
    this.options = options;
    this.workers = workers;
    this.ledger = ledger;
    this.queue = queue;
    this.cancellation = cancellation;
    this.nanoTime = nanoTime;
    this.cap = options.rules().cap();
    this.endings = new WorkerEndings(ledger);
    this.silenceInSuite = silenceInSuite(options.limits());
    this.silenceInTest = silenceIn(options.limits().test(), options.limits());
    if (options.output().live() || options.jvm().debugPort().isPresent()) {
      workers.setOutput(this::printed);
    }
  }

  SuiteOptions options() {
    return options;
  }

  Ledger ledger() {
    return ledger;
  }

  JobQueue queue() {
    return queue;
  }

  /** Steady time, for limits. */
  LongSupplier steadyClock() {
    return nanoTime;
  }

  long nanoTime() {
    return nanoTime.getAsLong();
  }

  /** The limit on red cases, after which no further case is started. */
  FailureCap cap() {
    return cap;
  }

  Optional<String> cancelled() {
    return cancellation.reason();
  }

  synchronized Lane newLane() {
    Lane lane = new Lane(this);
    lanes.add(lane);
    return lane;
  }

  synchronized List<Lane> lanes() {
    return List.copyOf(lanes);
  }

  /** An order for all cases of a suite that are pending. */
  Dispatch dispatch(SuiteJob job) {
    return new Dispatch(
        job,
        OrderedSuite.of(
            dispatches.incrementAndGet(),
            job.slot(),
            job.isolation() == Isolation.CLASSLOADER,
            options.limits(),
            options.repeats()));
  }

  /** Ends all workers, whatever they do. */
  void killWorkers() {
    workers.killStarting();
    lanes().forEach(Lane::kill);
    endings.kill();
  }

  /**
   * Starts a worker, and another one if that does not come up: what kills one JVM as it starts,
   * such as the system's want of memory, need not kill the next.
   *
   * @throws IOException if both did not come up
   */
  WorkerProcess startWorker(WorkerPool pool) throws IOException {
    int most = cap.left(ledger.failures());
    try {
      return workers.get(pool, most);
    } catch (IOException e) {
      if (cancellation.isRequested()) {
        throw e;
      }
      WorkerProcess second = workers.get(pool, most);
      ledger.add(
          Problem.warning(
              SuiteRun.WORKER_JVM,
              sentence(String.valueOf(e.getMessage())),
              "A second one was started instead."));
      return second;
    }
  }

  private void printed(boolean stderr, byte[] bytes, int length) {
    ledger.publish(
        new RunEvent.OutputPrinted(
            null, stderr, new String(bytes, 0, length, StandardCharsets.UTF_8)));
  }

  /**
   * Leaves a suite to the other lanes, where its own cannot start a worker: memory may suffice for
   * fewer of them.
   *
   * @return whether there are other lanes
   */
  boolean goesOnWithout(Lane lane, SuiteJob job, String reason) {
    synchronized (this) {
      if (cancellation.isRequested() || lanes.size() < 2) {
        return false;
      }
      lanes.remove(lane);
    }
    ledger.add(
        Problem.warning(
            SuiteRun.WORKER_JVM, sentence(reason), "The tests go on in fewer of them."));
    queue.putBack(job);
    return true;
  }

  /**
   * Reports that the worker of a suite cannot be started. Nothing of the suite can run, and the
   * next worker would not start either.
   */
  void cannotStart(SuiteJob job, String message) {
    if (cancellation.isRequested()) {
      return;
    }
    ledger.add(
        Problem.error(SuiteRun.WORKER_JVM, sentence(message), "No test could be run without it."));
    queue.close();
    ledger.notRun(job.slot(), "the worker JVM could not be started");
    cancellation.request("the worker JVM could not be started");
  }

  /** What a system or a JVM says ends without a full stop as often as with one. */
  private static String sentence(String text) {
    String stripped = text.stripTrailing();
    return stripped.isEmpty() || stripped.endsWith(".") ? stripped : stripped + '.';
  }

  /** Reports an error in dbtest itself, because of which the suite's results are incomplete. */
  void internalError(SuiteJob job, RuntimeException error) {
    StringBuilder trace = new StringBuilder(error.toString());
    for (StackTraceElement frame : error.getStackTrace()) {
      trace.append("\n\tat ").append(frame);
    }
    ledger.add(
        Problem.error(
            job.slot().className(), "dbtest itself failed: " + error, "Please report it."));
    ledger.broken(
        job.slot(),
        Failure.of(Failure.Phase.PROCESS, "internal error", "dbtest itself failed: " + error)
            .withDossier(trace.toString()));
  }

  /** The time by which a worker must have reported something new about what it is doing. */
  long answerBy(OrderedSuite suite) {
    CaseRecord current = suite.current();
    long silence = silenceInSuite;
    if (current != null) {
      Duration own = current.info().timeout();
      silence = own == null ? silenceInTest : silenceIn(own, options.limits());
    }
    return silence == UNLIMITED ? Long.MAX_VALUE : nanoTime() + silence;
  }

  /** For how long a worker may be silent in a test with that limit, in nanoseconds. */
  private static long silenceIn(Duration test, TimeLimits limits) {
    if (test.isZero()) {
      return UNLIMITED;
    }
    long inSuite = silenceInSuite(limits);
    return inSuite == UNLIMITED ? UNLIMITED : Math.max(inSuite, beyond(test, limits));
  }

  private static long silenceInSuite(TimeLimits limits) {
    if (limits.setup().isZero() || limits.teardown().isZero()) {
      return UNLIMITED;
    }
    return Math.max(beyond(limits.setup(), limits), beyond(limits.teardown(), limits));
  }

  private static long beyond(Duration limit, TimeLimits limits) {
    return limit.plus(limits.grace()).plus(limits.linger()).plus(SILENCE).toNanos();
  }

  /** Ends the run if there were too many failures. */
  void stopAfterFailures() {
    if (!cap.isReached(ledger.failures())) {
      return;
    }
    synchronized (this) {
      if (stopped) {
        return;
      }
      stopped = true;
    }
    queue.close();
    for (Lane lane : lanes()) {
      lane.tell(new WorkerOrder.StopSoon(WorkerSettings.TOO_MANY_FAILURES));
    }
  }

  /** Why the remaining cases were not run. */
  String reasonForRest() {
    Optional<String> cancelled = cancellation.reason();
    if (cancelled.isPresent()) {
      return cancelled.get();
    }
    synchronized (this) {
      return overtime == null ? cap.words() : overtime;
    }
  }

  /**
   * Ends the run because its time is over: no further suite starts, and workers report what they
   * are doing.
   */
  void endRun() {
    String reason =
        "the limit of the run, " + Durations.format(options.limits().run()) + ", was over";
    synchronized (this) {
      overtime = reason;
    }
    queue.close();
    for (Lane lane : lanes()) {
      lane.tell(new WorkerOrder.DumpThreads(reason));
    }
  }

  /**
   * The run is over, and took longer than it may. If that left its mark on no case, since the last
   * of them was done before anybody looked, it is said all the same.
   */
  void overran(Duration elapsed) {
    ledger.add(
        Problem.error(
            SuiteRun.THE_RUN,
            "its tests took "
                + Durations.format(elapsed)
                + ", longer than the limit of the run, "
                + Durations.format(options.limits().run())
                + ".",
            "Run less at once, or allow more with --run-timeout."));
  }

  /** What ends workers that have nothing left to do. */
  WorkerEndings endings() {
    return endings;
  }
}
