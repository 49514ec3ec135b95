package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.WorkerOrder.RunSuite;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.worker.failure.Assumptions;
import org.jspecify.annotations.Nullable;

/**
 * What a worker does around the tests of another framework, which calls their code itself and tells
 * when a test begins and ends: limits, output, threads, reports.
 *
 * <p>Frameworks may run several tests at the same time. Limits of single tests then hold for the
 * one that began first; the limit of the suite holds as ever.
 */
public final class SuiteStage {

  private static final String OUT_OF_MEMORY = "its JVM ran out of memory";

  private final WorkerTools tools;
  private final RunSuite order;
  private final CaseScope scope;
  private final Threads threads;
  private String notRun = "";
  private String unfit = "";
  private int running;
  private boolean isOver;

  /** Enters a suite; {@link #close} leaves it. */
  public SuiteStage(WorkerTools tools, RunSuite order) {
    this.tools = tools;
    this.order = order;
    this.scope = tools.scopes().enter(CaseRef.ofSuite(order.suite()));
    this.threads = new Threads(tools);
    tools.outbox().setCareful(order.careful());
    tools.watch().enterSuite(order.timeoutNanos());
  }

  /** Code of the suite that belongs to no test is about to run in the calling thread. */
  public synchronized void enter(Failure.Phase phase) {
    if (running > 0) {
      return;
    }
    tools.watch().leave(true);
    tools.scopes().enter(scope);
    String what = phase == Failure.Phase.LOAD ? "loading the class" : "the set-up of the class";
    tools.watch().enter(phase, scope.ref(), what, tools.settings().setupLimit());
    tools.outbox().post(new WorkerReport.SuiteEntered(order.suite(), phase));
  }

  /** Code of the suite may run in the calling thread, until the next test or the end. */
  public synchronized void between() {
    if (running > 0) {
      return;
    }
    tools.scopes().enter(scope);
    tools
        .watch()
        .enter(
            Failure.Phase.SUITE_TEARDOWN,
            scope.ref(),
            "the code of the class after a test",
            tools.settings().teardownLimit());
  }

  /** Code of the suite has ended with a failure: the timeout that caused it, if one did. */
  public synchronized @Nullable Failure leave() {
    return running > 0 ? null : tools.watch().leave(true);
  }

  /** A case that is about to run for the first time. */
  public StagedCase newCase(CaseRef ref) {
    return new StagedCase(this, tools, ref);
  }

  synchronized boolean mayWatch() {
    return running == 0;
  }

  synchronized void began() {
    running++;
  }

  synchronized void ended() {
    running--;
    isOver = tools.watch().isSuiteOver();
  }

  /** Describes what was thrown. */
  public Failure failure(Failure.Phase phase, Throwable thrown) {
    return caught(phase, thrown).failure();
  }

  /** Why a test was left out, given what it threw. */
  public String reason(Failure assumption) {
    return Assumptions.reason(assumption);
  }

  /** The outcome of a test that ended by throwing something. */
  Outcome outcome(Failure.Phase phase, Throwable thrown) {
    return caught(phase, thrown).outcome();
  }

  private Caught caught(Failure.Phase phase, Throwable thrown) {
    Caught caught = tools.calls().describe(phase, thrown);
    note(caught.outOfMemory());
    return caught;
  }

  void note(boolean outOfMemory) {
    if (outOfMemory) {
      unfit = OUT_OF_MEMORY;
    }
  }

  void note(CaseScope of) {
    threads.note(of);
  }

  /** A case ends without having run, or says of itself what nobody could see. */
  public void end(CaseRef ref, Outcome outcome) {
    tools.end(ref, outcome);
  }

  /** The rest of the suite cannot be run. */
  public void broken(Failure failure) {
    String output = scope.lastOutput();
    tools
        .outbox()
        .post(
            new WorkerReport.SuiteBroken(
                order.suite(),
                output.isEmpty()
                    ? failure
                    : failure.withDossier(
                        (failure.dossier() + "\n\nLast output:\n" + output).strip())));
    tools.countFailure();
  }

  /** Something went wrong apart from the cases. */
  public void report(Failure failure) {
    tools.outbox().post(Blame.of(order.className(), failure));
    tools.countFailure();
  }

  /** Adds a line to the output of what runs in the calling thread. */
  public void print(String line) {
    System.out.println(line);
  }

  /** Whether another test may begin; if not, {@link #close} says why. */
  public boolean mayGoOn() {
    if (tools.watch().isSuiteOver()) {
      notRun = "the limit of the suite, " + tools.watch().suiteLimit() + ", was over";
    } else if (!tools.stopReason().isEmpty()) {
      notRun = tools.stopReason();
    }
    return notRun.isEmpty() && unfit.isEmpty();
  }

  /**
   * Leaves the suite and reports that.
   *
   * @return why no other suite should run in this JVM; empty if one may
   */
  public String close() {
    @Nullable Failure late = tools.watch().leave(true);
    if (late != null) {
      report(late);
    } else if (!isOver && notRun.isEmpty() && tools.watch().isSuiteOver()) {
      report(tools.watch().endedLate());
    }
    tools.scopes().enter(scope);
    Failure stray = scope.takeStray();
    if (stray != null) {
      report(stray);
    }
    unfit = unfit.isEmpty() ? threads.settle(order.className()) : unfit;
    Failure last = scope.close();
    if (last != null) {
      report(last);
    }
    tools.streams().install();
    tools.uncaught().install();
    tools.scopes().endSuite();
    tools.outbox().post(new WorkerReport.SuiteFinished(order.suite(), notRun, unfit));
    return unfit;
  }
}
