package dev.dbtest.execute.workers;

import dev.dbtest.execute.account.OrderGiver;
import dev.dbtest.execute.account.OrderedSuite;
import dev.dbtest.execute.account.ReportEntry;
import dev.dbtest.execute.account.WorkerDeath;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One worker's time in a lane: the suites that it is given, and what it reports about them. */
final class WorkerShift implements OrderGiver {

  /**
   * How many suites are sent ahead to a single worker, so that it never waits for the front. With
   * several workers, none is sent ahead: it would wait behind a long suite while another worker is
   * idle.
   */
  private static final int WINDOW = 64;

  private static final String GARBLED =
      "was killed, since code under test wrote into its line to dbtest, a file descriptor that is"
          + " not its own,";

  private final SuiteRunState run;
  private final WorkerProcess worker;
  private final InFlight inFlight;
  private final ReportEntry entry;
  private final Liveness liveness = new Liveness();
  private boolean used;
  private boolean done;
  private WorkerReport.@Nullable Exiting exiting;
  private WorkerReport.@Nullable Stuck stuck;

  /** A worker that is ready. */
  WorkerShift(SuiteRunState run, WorkerProcess worker) {
    this.run = run;
    this.worker = worker;
    this.inFlight = new InFlight(run.queue());
    this.entry = new ReportEntry(run.ledger(), this, run.steadyClock());
  }

  /** Whether the worker can run a suite. */
  boolean suits(SuiteJob job) {
    return worker.pool().equals(job.pool()) && !(job.needsOwnProcess() && used);
  }

  /** Whether the worker has suites to run. */
  boolean isBusy() {
    return inFlight.size() > 0;
  }

  /** Whether the worker takes no more suites. */
  boolean isDone() {
    return done;
  }

  /** Orders the worker to run a suite. */
  void order(SuiteJob job) {
    orderLater(job);
    flush();
  }

  private void orderLater(SuiteJob job) {
    Dispatch dispatch = run.dispatch(job);
    used = true;
    inFlight.add(dispatch);
    try {
      worker.line().sendLater(dispatch.suite().order());
    } catch (IOException e) {
      // The worker is gone; the next attempt to hear from it finds out how.
    }
  }

  private void flush() {
    try {
      worker.line().flush();
    } catch (IOException e) {
      // As above.
    }
  }

  /** A single worker has its next suites before it asks; they are sent in one piece. */
  void fillWindow() {
    int most = run.options().jobs() == 1 ? WINDOW : 1;
    if (inFlight.size() > most / 2) {
      return;
    }
    while (inFlight.size() < most && !done) {
      SuiteJob next = run.queue().poll(worker.pool());
      if (next == null) {
        break;
      }
      orderLater(next);
    }
    flush();
  }

  /**
   * Waits for reports and records them.
   *
   * @return whether the worker is still alive
   */
  boolean hear() {
    Optional<List<WorkerReport>> reports = worker.line().receive();
    if (reports.isEmpty()) {
      return false;
    }
    enter(reports.get());
    return true;
  }

  private void enter(List<WorkerReport> reports) {
    for (WorkerReport report : reports) {
      report.accept(entry);
      run.stopAfterFailures();
    }
    run.ledger().caughtUp();
  }

  @Override
  public OrderedSuite ordered(int number) {
    return inFlight.ordered(number);
  }

  @Override
  public void entered(OrderedSuite suite) {
    liveness.expectBy(run.answerBy(suite));
  }

  @Override
  public void finished(OrderedSuite suite, WorkerReport.SuiteFinished report) {
    SuiteJob job = inFlight.remove(suite);
    liveness.expectNothing();
    boolean unfit = !report.unfit().isEmpty();
    boolean goesOn =
        run.ledger().suiteFinished(suite.slot(), run.cap().reason(report.notRun()), unfit);
    if (unfit) {
      retire();
    }
    if (goesOn) {
      run.queue().putBack(job);
    } else {
      run.queue().done(job);
    }
  }

  @Override
  public void exiting(WorkerReport.Exiting report) {
    exiting = report;
  }

  @Override
  public void stuck(WorkerReport.Stuck report) {
    stuck = report;
    worker.kill();
  }

  @Override
  public void done() {
    retire();
  }

  /** Gives the worker no more suites; another one gets those that it did not begin. */
  private void retire() {
    done = true;
    inFlight.putBackAll();
  }

  /** The line closed before the worker was done: finds out why, and whose fault it is. */
  void bury() {
    boolean garbled = worker.line().isGarbled();
    if (garbled) {
      worker.kill();
    }
    WorkerEnd end = worker.awaitEnd(WorkerHost.PATIENCE);
    // They end with their worker; whoever caused its end is reported anyway.
    worker.killOrphans();
    if (!garbled) {
      enter(worker.line().lastReports());
    }
    worker.close();
    liveness.expectNothing();
    Dispatch first = run.cancelled().isPresent() ? null : inFlight.takeFirst();
    if (first != null && isUncertain(first.suite(), garbled)) {
      doAgain(first);
    } else if (first != null) {
      blame(first, end, garbled ? GARBLED : end.words());
    }
    inFlight.putBackAll();
  }

  /**
   * Whether it is not known who ended the worker, and would be if the same were done again with
   * care.
   */
  private boolean isUncertain(OrderedSuite suite, boolean garbled) {
    boolean unnamed = exiting == null && stuck == null && !liveness.isSilent();
    return !suite.slot().isCareful() && (garbled || (unnamed && suite.ranSeveralAtOnce()));
  }

  /**
   * Reports come in batches, so whoever wrote into the line did so after what is known last. When
   * the same is done again, each report is sent at once and one case runs at a time, and what is
   * known last is who does it.
   */
  private void doAgain(Dispatch first) {
    run.ledger().again(first.suite().slot());
    for (Dispatch other : inFlight.all()) {
      run.ledger().again(other.suite().slot());
    }
    inFlight.putBackAll();
    run.queue().putBack(first.job());
  }

  private void blame(Dispatch first, WorkerEnd end, String words) {
    OrderedSuite suite = first.suite();
    new WorkerDeath(words, end.dossier(), liveness.isSilent(), exiting, stuck, worker.lastWords())
        .blame(suite, run.ledger(), run.nanoTime());
    run.ledger().settle(suite.slot());
    if (!suite.slot().isPending()) {
      run.queue().done(first.job());
    } else {
      inFlight.putBackAll();
      run.queue().putBack(first.job());
    }
  }

  /** Lets the worker end, which has nothing left to do. */
  void end() {
    worker.finish();
    run.endings().endLater(worker);
  }

  /** The suite that the worker is busy with; another one if there is none. */
  SuiteJob firstOr(SuiteJob otherwise) {
    return inFlight.firstOr(otherwise);
  }

  /** Leaves all suites to another worker, except one that is no longer to be run. */
  void abandon(SuiteJob job) {
    inFlight.drop(job);
    inFlight.putBackAll();
  }

  /** Kills the worker if it should have answered long ago. */
  void checkAnswer(long now) {
    if (liveness.isOverdue(now)) {
      worker.kill();
    }
  }

  /** Sends the worker an order that is not about running its suites. */
  void tell(WorkerOrder order) {
    try {
      worker.line().send(order);
    } catch (IOException e) {
      // It is gone; its lane will notice.
    }
  }

  /** Kills a worker that, at the end of the run's time, did not report what it was doing. */
  void giveUp() {
    liveness.giveUp();
    worker.kill();
  }

  /** Kills the worker. */
  void kill() {
    worker.kill();
  }
}
