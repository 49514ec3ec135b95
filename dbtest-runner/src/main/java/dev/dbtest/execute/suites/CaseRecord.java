package dev.dbtest.execute.suites;

import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known so far of one case. Guarded by the ledger. */
final class CaseRecord {

  final TestSlot slot;
  final CaseId id;
  final int row;
  TestState state = TestState.QUEUED;

  /** Attempts that are over, those of workers that died included. */
  final List<Attempt> attempts = new ArrayList<>(1);

  /** How many of them were made before the worker that has the case now. */
  int attemptsBefore;

  @Nullable Instant started;

  /** When the last attempt ended, as far as its worker said. */
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

  /** Whether a worker still has to run it. */
  boolean isPending() {
    return result == null && open == null;
  }
}
