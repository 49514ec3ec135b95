package dev.dbtest.execute.local;

import dev.dbtest.execute.account.Ledger;
import dev.dbtest.execute.account.OrderGiver;
import dev.dbtest.execute.account.OrderedSuite;
import dev.dbtest.execute.account.ReportEntry;
import dev.dbtest.execute.account.RunRules;
import dev.dbtest.execute.account.SuiteSlot;
import dev.dbtest.execute.account.WorkerDeath;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.link.worker.WorkerSettings;
import dev.dbtest.worker.InProcessWorker;
import dev.dbtest.worker.failure.Witness;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One worker in this JVM, and the suites that it is given until it takes no more. */
final class LocalWorker implements OrderGiver {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final RunRules rules;
  private final Ledger ledger;
  private final LongSupplier nanoTime;
  private final LocalSuites.Brake brake;
  private final InProcessWorker worker;
  private final ReportEntry entry;
  private @Nullable OrderedSuite present;
  private WorkerReport.@Nullable Stuck stuck;
  private boolean goesOn;
  private boolean done;

  /** Starts the worker. */
  LocalWorker(
      RunRules rules,
      LocalSuites.Place place,
      Ledger ledger,
      LongSupplier nanoTime,
      Witness witness,
      LocalSuites.Brake brake) {
    this.brake = brake;
    this.rules = rules;
    this.ledger = ledger;
    this.nanoTime = nanoTime;
    WorkerSettings settings =
        rules.settings(
            place.classRoots(), List.of(), place.scratch(), rules.cap().left(ledger.redCases()));
    this.worker = InProcessWorker.startInStep(settings, place.loader(), witness);
    this.entry = new ReportEntry(ledger, this, nanoTime);
  }

  /**
   * Runs suites until there are no more, or the worker can take no more.
   *
   * @param waiting the suites; what is left of one that did not end is put back
   * @param orders how many orders were given before
   * @return how many orders were given by now
   */
  int serve(Deque<SuiteSlot> waiting, int orders) {
    int number = orders;
    try {
      while (!waiting.isEmpty() && !done) {
        SuiteSlot slot = waiting.remove();
        number++;
        slot.tellAtOnce();
        run(OrderedSuite.of(number, slot, false, rules.limits(), rules.repeats()));
        if (goesOn) {
          waiting.addFirst(slot);
        }
      }
    } finally {
      end();
    }
    return number;
  }

  private void run(OrderedSuite suite) {
    present = suite;
    goesOn = false;
    try {
      worker.order(suite.order());
    } catch (IOException e) {
      // It is gone, which shows in its silence.
    }
    while (present != null) {
      Optional<List<WorkerReport>> reports = worker.receive();
      if (reports.isEmpty()) {
        bury(suite);
        return;
      }
      enter(reports.get());
    }
  }

  private void enter(List<WorkerReport> reports) {
    for (WorkerReport report : reports) {
      report.accept(entry);
    }
    ledger.caughtUp();
    String reason = brake.reason();
    if (!reason.isEmpty()) {
      worker.stopSoon(reason);
    }
    worker.goOn();
  }

  /** The worker said nothing more before it was done with a suite. */
  private void bury(OrderedSuite suite) {
    present = null;
    done = true;
    new WorkerDeath("ended", "", false, null, stuck, Optional.empty())
        .blame(suite, ledger, nanoTime.getAsLong());
    ledger.settle(suite.slot());
    goesOn = suite.slot().isPending();
    ledger.caughtUp();
  }

  private void end() {
    try {
      worker.order(new WorkerOrder.Finish());
    } catch (IOException e) {
      // It has ended already.
    }
    // Threads of suites that are done may have failed since.
    Optional<List<WorkerReport>> last = worker.receive();
    while (last.isPresent()) {
      enter(last.get());
      last = worker.receive();
    }
    worker.awaitEnd(PATIENCE);
    worker.hangUp();
  }

  @Override
  public OrderedSuite ordered(int number) {
    OrderedSuite suite = present;
    if (suite == null || suite.number() != number) {
      throw new IllegalStateException(
          "a worker reports on suite " + number + ", which it was not given");
    }
    return suite;
  }

  @Override
  public void entered(OrderedSuite suite) {
    // What runs in this JVM cannot be killed, so nobody waits for a sign of life.
  }

  @Override
  public void finished(OrderedSuite suite, WorkerReport.SuiteFinished report) {
    boolean unfit = !report.unfit().isEmpty();
    goesOn = ledger.suiteFinished(suite.slot(), rules.cap().reason(report.notRun()), unfit);
    done |= unfit;
    present = null;
  }

  @Override
  public void exiting(WorkerReport.Exiting report) {
    // The JVM is about to end, and nothing entered now would ever be read.
  }

  @Override
  public void stuck(WorkerReport.Stuck report) {
    stuck = report;
    worker.hangUp();
  }

  @Override
  public void done() {
    done = true;
    if (present != null) {
      // It did not begin the suite.
      present = null;
      goesOn = true;
    }
  }
}
