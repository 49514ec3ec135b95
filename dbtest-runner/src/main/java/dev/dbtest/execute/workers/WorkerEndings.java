package dev.dbtest.execute.workers;

import dev.dbtest.execute.account.Ledger;
import dev.dbtest.execute.account.SuiteRun;
import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends workers that have nothing left to do, in parallel with whatever comes next. */
final class WorkerEndings {

  private final Ledger ledger;
  private final List<Thread> endings = new ArrayList<>();
  private final List<WorkerProcess> workers = new ArrayList<>();
  private boolean killed;

  /** Reports to this ledger what workers leave behind. */
  WorkerEndings(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Waits for the end of a worker in a thread of its own. */
  void endLater(WorkerProcess worker) {
    Thread ending =
        new Thread("dbtest-worker-end") {
          @Override
          public void run() {
            WorkerEnd end = worker.awaitEnd(WorkerHost.FOR_HOOKS);
            if (end.leftProcesses()) {
              worker.killOrphans().forEach(WorkerEndings.this::warnOfOrphan);
            }
            Optional<String> trouble = end.trouble();
            if (trouble.isPresent()) {
              warnOfHooks(trouble.get());
            }
            worker.close();
            ended(worker);
          }
        };
    ending.setDaemon(true);
    boolean tooLate;
    // Before it starts: it may be done at once.
    synchronized (this) {
      endings.add(ending);
      workers.add(worker);
      tooLate = killed;
    }
    ending.start();
    if (tooLate) {
      worker.kill();
    }
  }

  private synchronized void ended(WorkerProcess worker) {
    workers.remove(worker);
  }

  /** Kills those that have not ended yet. */
  void kill() {
    List<WorkerProcess> due;
    synchronized (this) {
      due = List.copyOf(workers);
      killed = true;
    }
    due.forEach(WorkerProcess::kill);
  }

  private void warnOfHooks(String trouble) {
    synchronized (this) {
      if (killed) {
        return;
      }
    }
    ledger.add(
        Problem.warning(
            SuiteRun.WORKER_JVM,
            "after its tests had ended, " + trouble + ".",
            "Look for a shutdown hook of the tests or of an agent."));
  }

  private void warnOfOrphan(String process) {
    ledger.add(
        Problem.warning(
            process,
            "a test started it and left it running. It was killed at the end of its worker JVM.",
            "End it in a tear-down."));
  }

  /** Waits until all workers that are about to end have ended or been killed. */
  void awaitAll() throws InterruptedException {
    List<Thread> due;
    synchronized (this) {
      due = List.copyOf(endings);
    }
    for (Thread ending : due) {
      ending.join();
    }
  }
}
