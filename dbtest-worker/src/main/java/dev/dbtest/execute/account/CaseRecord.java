package dev.dbtest.execute.account;

import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known so far about one case. Guarded by the ledger. */
public final class CaseRecord {

  final TestSlot slot;
  final CaseId id;
  final int row;
  TestState state = TestState.QUEUED;

  /** Attempts that are over, those of workers that died included. */
  final List<Attempt> attempts = new ArrayList<>(1);

  /** How many of them were made before the worker that has the case now. */
  int attemptsBefore;

  @Nullable Instant started;

  /** When the last attempt ended, if its worker reported it. */
  @Nullable Instant ended;

  Duration spent = Duration.ZERO;

  /** The worker is done with it, but its threads are not. */
  WorkerReport.@Nullable CaseFinished open;

  @Nullable TestResult result;

  CaseRecord(TestSlot slot, CaseId id, int row) {
    this.slot = slot;
    this.id = id;
    this.row = row;
  }

  /** The case. */
  public CaseId id() {
    return id;
  }

  /** What discovery knows of its test. */
  public TestInfo info() {
    return slot.info();
  }

  /** Whether a worker still has to run it. */
  boolean isPending() {
    return result == null && open == null;
  }

  /** An attempt is over. */
  void add(Attempt attempt, Duration time) {
    attempts.add(attempt);
    spent = spent.plus(time);
  }

  /** Replaces what a worker reported about attempts along the way by what it reports at the end. */
  void replaceAttempts(WorkerReport.CaseFinished report) {
    while (attempts.size() > attemptsBefore) {
      Attempt repeated = attempts.remove(attempts.size() - 1);
      spent = spent.minus(repeated.duration());
    }
    attempts.addAll(report.attempts());
    spent = spent.plus(report.duration());
    if (started == null || attemptsBefore == 0) {
      started = report.started();
    }
    ended = report.started().plus(report.duration());
  }
}
