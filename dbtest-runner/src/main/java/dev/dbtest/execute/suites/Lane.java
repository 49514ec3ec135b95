package dev.dbtest.execute.suites;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;
import dev.dbtest.model.RunEvent;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes suites from the queue and has them run, one worker JVM after the other. */
final class Lane implements Runnable {

  /**
   * So many suites are sent ahead where there is one worker, so that it never waits for the front.
   * Where there are more, none is: it would wait behind a long suite while another worker idles.
   */
  private static final int WINDOW = 64;

  private final SuiteRunState run;
  private final Deque<Dispatch> inFlight = new ArrayDeque<>();
  private volatile @Nullable WorkerProcess worker;
  private boolean used;
  private boolean done;
  private volatile long answerBy = Long.MAX_VALUE;
  private volatile boolean silent;
  private WorkerReport.@Nullable Exiting exiting;
  private WorkerReport.@Nullable Stuck stuck;

  Lane(SuiteRunState run) {
    this.run = run;
  }

  @Override
  public void run() {
    try {
      for (SuiteJob job = run.queue().take(); job != null; job = run.queue().take()) {
        serveSafely(job);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      endWorker();
    }
  }

  /** A bug of ours must not look like a test that was not there. */
  private void serveSafely(SuiteJob job) {
    try {
      serve(job);
    } catch (RuntimeException e) {
      kill();
      worker = null;
      answerBy = Long.MAX_VALUE;
      run.internalError(job, e);
      inFlight.removeIf(dispatch -> dispatch.job.equals(job));
      putBackAll();
      run.queue().done(job);
    }
  }

  /** Runs a suite, and others after it that the same worker can run. */
  private void serve(SuiteJob job) {
    if (!prepareWorker(job)) {
      run.queue().done(job);
      return;
    }
    dispatch(job);
    boolean exclusive = job.needsOwnProcess();
    while (!inFlight.isEmpty()) {
      if (!exclusive) {
        fillWindow();
      }
      Optional<List<WorkerReport>> reports = worker().receive();
      if (reports.isEmpty()) {
        buryWorker();
        return;
      }
      handle(reports.get());
    }
    if (exclusive || done) {
      endWorker();
    }
  }

  private boolean prepareWorker(SuiteJob job) {
    WorkerProcess old = worker;
    if (old != null && (!old.module().equals(job.module()) || (job.needsOwnProcess() && used))) {
      endWorker();
    }
    if (worker != null) {
      return true;
    }
    try {
      worker = run.startWorker(job.module());
      used = false;
      done = false;
      exiting = null;
      stuck = null;
      silent = false;
      if (run.cancelled().isPresent()) {
        // It got ready while all others were killed.
        kill();
      }
      return true;
    } catch (IOException e) {
      run.cannotStart(job, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private WorkerProcess worker() {
    WorkerProcess present = worker;
    if (present == null) {
      throw new IllegalStateException("there is no worker");
    }
    return present;
  }

  private void dispatch(SuiteJob job) {
    dispatchLater(job);
    flush();
  }

  private void dispatchLater(SuiteJob job) {
    Dispatch dispatch = run.dispatch(job);
    used = true;
    inFlight.add(dispatch);
    try {
      worker().sendLater(dispatch.order);
    } catch (IOException e) {
      // The worker is gone; the next attempt to receive from it finds out how.
    }
  }

  private void flush() {
    try {
      worker().flush();
    } catch (IOException e) {
      // As above.
    }
  }

  /** A single worker has its next suites before it asks; they are sent in one piece. */
  private void fillWindow() {
    int most = run.options().jobs() == 1 ? WINDOW : 1;
    if (inFlight.size() > most / 2) {
      return;
    }
    while (inFlight.size() < most && !done) {
      SuiteJob next = run.queue().poll(worker().module());
      if (next == null) {
        break;
      }
      dispatchLater(next);
    }
    flush();
  }

  private void handle(List<WorkerReport> reports) {
    for (WorkerReport report : reports) {
      handle(report);
    }
    run.ledger().caughtUp();
  }

  private void handle(WorkerReport report) {
    Ledger ledger = run.ledger();
    if (report instanceof WorkerReport.CaseEntered entered) {
      Dispatch dispatch = dispatch(entered.ref());
      CaseRecord record = dispatch.record(entered.ref());
      enter(dispatch, record, null);
      ledger.entered(record, entered.state());
    } else if (report instanceof WorkerReport.CaseFinished finished) {
      Dispatch dispatch = dispatch(finished.ref());
      enter(dispatch, null, null);
      ledger.finished(dispatch.slot(finished.ref()), finished.ref().row(), finished);
    } else if (report instanceof WorkerReport.CaseAttempted attempted) {
      ledger.attempted(dispatch(attempted.ref()).record(attempted.ref()), attempted.attempt());
    } else if (report instanceof WorkerReport.CaseAmended amended) {
      ledger.amended(dispatch(amended.ref()).record(amended.ref()), amended);
    } else if (report instanceof WorkerReport.RowsFound rows) {
      Dispatch dispatch = dispatch(rows.test());
      enter(dispatch, null, null);
      ledger.rowsFound(dispatch.slot(rows.test()), rows.names());
    } else if (report instanceof WorkerReport.CaseIsSlow slow) {
      CaseRecord record = dispatch(slow.ref()).record(slow.ref());
      ledger.publish(new RunEvent.TestIsSlow(record.id, slow.elapsed()));
    } else {
      handleSuite(report);
    }
    run.stopAfterFailures();
  }

  private void handleSuite(WorkerReport report) {
    Ledger ledger = run.ledger();
    if (report instanceof WorkerReport.SuiteEntered entered) {
      enter(dispatch(CaseRef.ofSuite(entered.suite())), null, entered.phase());
    } else if (report instanceof WorkerReport.SuiteBroken broken) {
      ledger.broken(dispatch(CaseRef.ofSuite(broken.suite())).job.slot(), broken.failure());
    } else if (report instanceof WorkerReport.SuiteFinished finished) {
      finishSuite(finished);
    } else if (report instanceof WorkerReport.ProblemSeen seen) {
      ledger.add(seen.problem());
    } else if (report instanceof WorkerReport.Printed printed) {
      ledger.publish(
          new RunEvent.OutputPrinted(
              printed.ref().isCase() ? dispatch(printed.ref()).record(printed.ref()).id : null,
              printed.stderr(),
              printed.text()));
    } else if (report instanceof WorkerReport.Exiting seen) {
      exiting = seen;
    } else if (report instanceof WorkerReport.Stuck seen) {
      stuck = seen;
      worker().kill();
    } else if (report instanceof WorkerReport.Done) {
      retire();
    }
  }

  private void enter(
      Dispatch dispatch, @Nullable CaseRecord record, Failure.@Nullable Phase phase) {
    dispatch.current = record;
    dispatch.phase = record == null && phase == null ? Failure.Phase.BODY : phase;
    dispatch.enteredNanos = run.nanoTime();
    answerBy = run.answerBy(dispatch);
  }

  private Dispatch dispatch(CaseRef ref) {
    for (Dispatch dispatch : inFlight) {
      if (dispatch.number() == ref.suite()) {
        return dispatch;
      }
    }
    throw new IllegalStateException(
        "a worker speaks of suite " + ref.suite() + ", which it has not");
  }

  private void finishSuite(WorkerReport.SuiteFinished finished) {
    Dispatch dispatch = dispatch(CaseRef.ofSuite(finished.suite()));
    inFlight.remove(dispatch);
    answerBy = Long.MAX_VALUE;
    SuiteSlot slot = dispatch.job.slot();
    run.ledger().settle(slot);
    if (!finished.notRun().isEmpty()) {
      run.ledger().notRun(slot, run.reason(finished.notRun()));
    }
    if (!slot.isPending()) {
      run.queue().done(dispatch.job);
    } else if (!finished.unfit().isEmpty()) {
      retire();
      run.queue().putBack(dispatch.job);
      return;
    } else {
      run.ledger()
          .broken(
              slot,
              Failure.of(
                  Failure.Phase.PROCESS,
                  "internal error",
                  "the worker said it was done and told nothing of this case. Please report that."));
      run.queue().done(dispatch.job);
    }
    if (!finished.unfit().isEmpty()) {
      retire();
    }
  }

  /** The worker takes no more suites. */
  private void retire() {
    done = true;
    putBackAll();
  }

  /** What the worker did not begin is for another one. */
  private void putBackAll() {
    while (!inFlight.isEmpty()) {
      run.queue().putBack(inFlight.removeLast().job);
    }
  }

  /** The line closed before the worker was done: finds out why, and whose fault it is. */
  private void buryWorker() {
    WorkerProcess dead = worker();
    WorkerEnd end = dead.awaitEnd();
    // They go with their worker; who is to blame for its end is told anyway.
    dead.killOrphans();
    handle(dead.lastReports());
    worker = null;
    dead.close();
    answerBy = Long.MAX_VALUE;
    Dispatch first = inFlight.peek();
    if (first != null && run.cancelled().isEmpty()) {
      inFlight.remove();
      new WorkerDeath(end, silent, exiting, stuck, dead.lastWords())
          .blame(first, run.ledger(), run.nanoTime());
      run.ledger().settle(first.job.slot());
      if (!first.job.slot().isPending()) {
        run.queue().done(first.job);
      } else {
        putBackAll();
        run.queue().putBack(first.job);
      }
    }
    putBackAll();
  }

  private void endWorker() {
    WorkerProcess old = worker;
    worker = null;
    if (old != null) {
      old.finish();
      run.endLater(old);
    }
  }

  /** Kills the worker if it should have answered long ago. */
  void checkAnswer(long now) {
    WorkerProcess present = worker;
    if (present != null && now > answerBy) {
      answerBy = Long.MAX_VALUE;
      silent = true;
      present.kill();
    }
  }

  /** Tells the worker something beside its suites. */
  void tell(WorkerOrder order) {
    WorkerProcess present = worker;
    if (present != null) {
      try {
        present.send(order);
      } catch (IOException e) {
        // It is gone; its lane finds out.
      }
    }
  }

  /** Kills a worker that did not say what it does when the run was over. */
  void giveUp() {
    silent = true;
    kill();
  }

  /** Kills the worker, because the run ends. */
  void kill() {
    WorkerProcess present = worker;
    if (present != null) {
      present.kill();
    }
  }
}
