package dev.dbtest.execute.workers;

import dev.dbtest.execute.account.Ledger;
import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** Ends workers that have nothing left to do, in parallel with whatever comes next. */
final class WorkerEndings {

  private final Ledger ledger;
  private final List<Thread> endings = new ArrayList<>();

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
            if (worker.awaitEnd().leftProcesses()) {
              worker.killOrphans().forEach(WorkerEndings.this::warnOfOrphan);
            }
            worker.close();
          }
        };
    ending.setDaemon(true);
    ending.start();
    synchronized (this) {
      endings.add(ending);
    }
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
