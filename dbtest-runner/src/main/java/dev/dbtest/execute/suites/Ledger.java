package dev.dbtest.execute.suites;

import dev.dbtest.execute.RunListener;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestState;
import dev.dbtest.plan.PlannedSuite;
import dev.dbtest.plan.PlannedTest;
import dev.dbtest.plan.SuitePlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of every case of a plan: each gets exactly one result. Publishes what happens to
 * it, one event at a time.
 */
final class Ledger {

  private final List<SuiteSlot> suites = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final RepeatOptions repeats;
  private final RunListener listener;
  private final Clock clock;
  private int redCases;

  Ledger(SuitePlan plan, RepeatOptions repeats, RunListener listener, Clock clock) {
    this.repeats = repeats;
    this.listener = listener;
    this.clock = clock;
    for (PlannedSuite suite : plan.suites()) {
      List<TestSlot> tests = new ArrayList<>();
      for (PlannedTest test : suite.tests()) {
        tests.add(new TestSlot(suite.info(), test));
      }
      suites.add(new SuiteSlot(suite, tests));
    }
  }

  List<SuiteSlot> suites() {
    return suites;
  }

  /** How many cases FAILED or ended as ERROR. */
  synchronized int redCases() {
    return redCases;
  }

  synchronized void publish(RunEvent event) {
    listener.on(event);
  }

  /** Tells the listener that all of a batch of reports is entered. */
  void caughtUp() {
    listener.caughtUp();
  }

  synchronized void add(Problem problem) {
    problems.add(problem);
    listener.on(new RunEvent.ProblemFound(problem));
  }

  /** An attempt entered a state. */
  synchronized void entered(CaseRecord record, TestState state) {
    if (record.started == null) {
      record.started = clock.instant();
    }
    walk(record, LifePath.to(record.state, state));
    if (state != TestState.SETTING_UP && state != TestState.RUNNING) {
      walk(record, List.of(TestState.TEARING_DOWN));
    }
  }

  /** The rows of a test are known. */
  synchronized void rowsFound(TestSlot slot, List<String> names) {
    if (!slot.rowsKnown) {
      slot.expand(names);
      listener.on(new RunEvent.RowsFound(slot.info().id(), slot.records.size()));
    }
    for (CaseRecord record : slot.pending()) {
      if (record.row < 1 || record.row > names.size()) {
        conclude(
            record,
            Failure.of(
                Failure.Phase.PARAMETERS,
                "parameter rows",
                "there is no row "
                    + record.id.row().key()
                    + ": the source gives rows 1 to "
                    + names.size()
                    + "."));
      }
    }
  }

  /** An attempt did not pass, and another one follows. */
  synchronized void attempted(CaseRecord record, Attempt attempt) {
    record.attempts.add(attempt);
    record.spent = record.spent.plus(attempt.duration());
    walk(record, LifePath.end(record.state, attempt.outcome()));
    record.state = TestState.QUEUED;
  }

  /** A worker is done with a case, or with a test whose rows could not be made. */
  synchronized void finished(TestSlot slot, int row, WorkerReport.CaseFinished report) {
    List<CaseRecord> records =
        slot.rowsKnown && row == 0 ? slot.pending() : List.of(slot.record(row));
    for (CaseRecord record : records) {
      finished(record, report);
    }
  }

  private void finished(CaseRecord record, WorkerReport.CaseFinished report) {
    while (record.attempts.size() > record.attemptsBefore) {
      // The report repeats what was told of attempts meanwhile.
      Attempt repeated = record.attempts.remove(record.attempts.size() - 1);
      record.spent = record.spent.minus(repeated.duration());
    }
    record.attempts.addAll(report.attempts());
    record.spent = record.spent.plus(report.duration());
    if (record.started == null || record.attemptsBefore == 0) {
      record.started = report.started();
    }
    record.ended = report.started().plus(report.duration());
    if (report.mayChange()) {
      record.open = report;
    } else {
      close(record, report.output(), report.metrics());
    }
  }

  /** A case did something after its end. */
  synchronized void amended(CaseRecord record, WorkerReport.CaseAmended report) {
    amend(record, report.failure(), report.leakedThreads(), report.output());
  }

  private void amend(
      CaseRecord record, @Nullable Failure failure, List<String> threads, CapturedOutput output) {
    WorkerReport.CaseFinished open = record.open;
    if (failure != null && open == null) {
      add(
          Problem.error(
              record.id.text(), "after the test had ended: " + failure.message() + ".", ""));
    }
    if (open == null) {
      return;
    }
    if (failure != null) {
      List<Attempt> amended = Conclusion.amended(record.attempts, failure);
      record.attempts.clear();
      record.attempts.addAll(amended);
    }
    record.open = null;
    close(
        record,
        Conclusion.joined(open.output(), output),
        Conclusion.leaking(open.metrics(), threads));
  }

  /** No more is heard of cases whose threads ran on. */
  synchronized void settle(SuiteSlot suite) {
    for (CaseRecord record : suite.records()) {
      WorkerReport.CaseFinished open = record.open;
      if (open != null) {
        record.open = null;
        close(record, open.output(), open.metrics());
      }
    }
  }

  /** All that is left of a suite cannot be run. */
  synchronized void broken(SuiteSlot suite, Failure failure) {
    for (CaseRecord record : suite.pending()) {
      conclude(record, failure);
    }
  }

  /** A case ends with a failure that is not its worker's to report. */
  synchronized void conclude(CaseRecord record, Failure failure) {
    if (record.isPending()) {
      addAttempt(record, failure);
      close(record, CapturedOutput.NONE, CaseMetrics.NONE);
    } else {
      amend(record, failure, List.of(), CapturedOutput.NONE);
    }
  }

  /**
   * The worker died in a case. If the case has retries left, another worker will try.
   *
   * @param elapsed for how long the attempt ran
   * @param output the end of what it printed, as far as that is known
   */
  synchronized void died(
      CaseRecord record, Failure failure, Duration elapsed, CapturedOutput output) {
    if (!record.isPending()) {
      amend(record, failure, List.of(), output);
      return;
    }
    Attempt attempt =
        new Attempt(record.attempts.size() + 1, new Outcome.Errored(failure), elapsed);
    record.attempts.add(attempt);
    record.spent = record.spent.plus(elapsed);
    record.ended = null;
    if (repeats.repeat() == 1 && record.attempts.size() <= retries(record.slot)) {
      walk(record, LifePath.end(record.state, attempt.outcome()));
      record.state = TestState.QUEUED;
    } else {
      close(record, output, CaseMetrics.NONE);
    }
  }

  int retries(TestSlot slot) {
    Integer own = slot.info().retries();
    return repeats.repeat() > 1 ? 0 : own == null ? repeats.retries() : own;
  }

  private void addAttempt(CaseRecord record, Failure failure) {
    record.attempts.add(
        new Attempt(record.attempts.size() + 1, new Outcome.Errored(failure), Duration.ZERO));
  }

  synchronized void skipped(CaseRecord record, String reason) {
    walk(record, List.of(TestState.SKIPPED));
    finish(record, new Outcome.Skipped(reason), CapturedOutput.NONE, CaseMetrics.NONE);
  }

  synchronized void notRun(SuiteSlot suite, String reason) {
    for (CaseRecord record : suite.pending()) {
      finish(record, new Outcome.NotRun(reason), CapturedOutput.NONE, CaseMetrics.NONE);
    }
  }

  private void close(CaseRecord record, CapturedOutput output, CaseMetrics metrics) {
    Outcome last = record.attempts.get(record.attempts.size() - 1).outcome();
    walk(record, LifePath.end(record.state, last));
    finish(record, Conclusion.of(record.attempts, repeats.repeat() > 1), output, metrics);
  }

  private void finish(
      CaseRecord record, Outcome outcome, CapturedOutput output, CaseMetrics metrics) {
    if (record.result != null) {
      throw new IllegalStateException(record.id + " has a result already");
    }
    Instant now = clock.instant();
    Instant started = record.started;
    Instant ended = record.ended;
    TestResult result =
        new TestResult(
            record.id,
            record.slot.suite.kind(),
            displayName(record),
            record.slot.info().tags(),
            outcome,
            record.attempts,
            started == null ? now : started,
            ended == null ? now : ended,
            record.spent,
            output,
            metrics);
    record.result = result;
    record.attempts.clear();
    if (outcome instanceof Outcome.Failed || outcome instanceof Outcome.Errored) {
      redCases++;
    }
    listener.on(new RunEvent.TestFinished(result));
  }

  private static String displayName(CaseRecord record) {
    String name = record.slot.info().displayName();
    String row = record.id.row().name();
    return record.id.row().isNone()
        ? name
        : name + " [" + (row.isEmpty() ? record.id.row().key() : row) + "]";
  }

  private void walk(CaseRecord record, List<TestState> path) {
    for (TestState state : path) {
      record.state = record.state.become(state);
    }
    if (!path.isEmpty()) {
      listener.on(new RunEvent.TestStateChanged(record.id, path));
    }
  }

  /** Everything, once no worker runs any more. */
  synchronized SuiteRun close() {
    List<TestResult> results = new ArrayList<>();
    for (SuiteSlot suite : suites) {
      settle(suite);
      for (CaseRecord record : suite.records()) {
        if (record.result == null) {
          conclude(
              record,
              Failure.of(
                  Failure.Phase.PROCESS,
                  "internal error",
                  "dbtest lost sight of this case. Please report that."));
        }
        results.add(record.result);
      }
    }
    return new SuiteRun(results, problems);
  }
}
