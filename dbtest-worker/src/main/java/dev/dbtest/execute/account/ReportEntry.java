package dev.dbtest.execute.account;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.RunEvent;
import java.util.function.LongSupplier;

/**
 * Enters what one worker reports into the ledger, and passes what is about the worker itself to the
 * {@link OrderGiver}.
 */
public final class ReportEntry implements WorkerReport.Visitor {

  private final Ledger ledger;
  private final OrderGiver giver;
  private final LongSupplier nanoTime;

  /**
   * Enters reports.
   *
   * @param ledger receives what is about cases
   * @param giver gave the worker its orders
   * @param nanoTime steady time, to know for how long a case has been running
   */
  public ReportEntry(Ledger ledger, OrderGiver giver, LongSupplier nanoTime) {
    this.ledger = ledger;
    this.giver = giver;
    this.nanoTime = nanoTime;
  }

  @Override
  public void suiteEntered(WorkerReport.SuiteEntered report) {
    OrderedSuite suite = giver.ordered(report.suite());
    suite.enter(null, report.phase(), nanoTime.getAsLong());
    giver.entered(suite);
  }

  @Override
  public void rowsFound(WorkerReport.RowsFound report) {
    OrderedSuite suite = betweenCases(report.test());
    ledger.rowsFound(suite.test(report.test()), report.names(), report.identities());
  }

  @Override
  public void rowFound(WorkerReport.RowFound report) {
    OrderedSuite suite = suite(report.ref());
    ledger.rowFound(
        suite.test(report.ref()),
        report.ref().row(),
        report.key(),
        report.name(),
        report.identity());
  }

  @Override
  public void caseEntered(WorkerReport.CaseEntered report) {
    OrderedSuite suite = suite(report.ref());
    CaseRecord record = suite.record(report.ref());
    suite.enter(record, null, nanoTime.getAsLong());
    suite.begin(record);
    giver.entered(suite);
    ledger.entered(record, report.state());
  }

  @Override
  public void caseAttempted(WorkerReport.CaseAttempted report) {
    CaseRecord record = record(report.ref());
    suite(report.ref()).end(record);
    ledger.attempted(record, report.attempt());
  }

  @Override
  public void caseFinished(WorkerReport.CaseFinished report) {
    OrderedSuite suite = betweenCases(report.ref());
    suite.end(suite.record(report.ref()));
    ledger.finished(suite.test(report.ref()), report.ref().row(), report);
  }

  @Override
  public void caseAmended(WorkerReport.CaseAmended report) {
    ledger.amended(record(report.ref()), report);
  }

  @Override
  public void caseIsSlow(WorkerReport.CaseIsSlow report) {
    ledger.publish(new RunEvent.TestIsSlow(record(report.ref()).id, report.elapsed()));
  }

  @Override
  public void printed(WorkerReport.Printed report) {
    CaseId id = report.ref().isCase() ? record(report.ref()).id : null;
    ledger.publish(new RunEvent.OutputPrinted(id, report.stderr(), report.text()));
  }

  @Override
  public void suiteBroken(WorkerReport.SuiteBroken report) {
    ledger.broken(giver.ordered(report.suite()).slot(), report.failure());
  }

  @Override
  public void suiteSkipped(WorkerReport.SuiteSkipped report) {
    ledger.skipped(giver.ordered(report.suite()).slot(), report.reason());
  }

  @Override
  public void suiteFinished(WorkerReport.SuiteFinished report) {
    giver.finished(giver.ordered(report.suite()), report);
  }

  @Override
  public void problemSeen(WorkerReport.ProblemSeen report) {
    ledger.add(report.problem());
  }

  @Override
  public void exiting(WorkerReport.Exiting report) {
    giver.exiting(report);
  }

  @Override
  public void stuck(WorkerReport.Stuck report) {
    giver.stuck(report);
  }

  @Override
  public void done(WorkerReport.Done report) {
    giver.done();
  }

  /** The suite of a case that no longer runs. */
  private OrderedSuite betweenCases(CaseRef ref) {
    OrderedSuite suite = suite(ref);
    suite.enter(null, null, nanoTime.getAsLong());
    giver.entered(suite);
    return suite;
  }

  private OrderedSuite suite(CaseRef ref) {
    return giver.ordered(ref.suite());
  }

  private CaseRecord record(CaseRef ref) {
    return suite(ref).record(ref);
  }
}
