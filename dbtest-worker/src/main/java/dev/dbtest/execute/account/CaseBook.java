package dev.dbtest.execute.account;

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
import dev.dbtest.model.TestSuiteInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes each case through its states to its one result. Guarded by the ledger. */
final class CaseBook {

  private final RepeatOptions repeats;
  private final Announcements announcements;
  private final Clock clock;
  private final @Nullable FailureSources sources;
  private final TextBudget ofRed = new TextBudget();
  private final TextBudget ofOthers = new TextBudget();
  private boolean toldOfShortTexts;
  private int redCases;

  CaseBook(
      RepeatOptions repeats,
      Announcements announcements,
      Clock clock,
      @Nullable FailureSources sources) {
    this.repeats = repeats;
    this.announcements = announcements;
    this.clock = clock;
    this.sources = sources;
  }

  /** How many cases FAILED or ended as ERROR. */
  int redCases() {
    return redCases;
  }

  /** An attempt entered a state. */
  void entered(CaseRecord record, TestState state) {
    if (record.started == null) {
      record.started = clock.instant();
    }
    if (state.compareTo(record.state) < 0) {
      // An attempt that passed is told at the end of the case only, even if another one follows.
      walk(record, LifePath.end(record.state, new Outcome.Passed()));
      record.state = TestState.QUEUED;
    }
    walk(record, LifePath.to(record.state, state));
    if (state != TestState.SETTING_UP && state != TestState.RUNNING) {
      walk(record, List.of(TestState.TEARING_DOWN));
    }
  }

  /** An attempt did not pass, and another one follows. */
  void attempted(CaseRecord record, Attempt attempt) {
    record.add(attempt, attempt.duration());
    walk(record, LifePath.end(record.state, attempt.outcome()));
    record.state = TestState.QUEUED;
  }

  /** A worker is done with a case. */
  void finished(CaseRecord record, WorkerReport.CaseFinished report) {
    record.replaceAttempts(report);
    if (record.attempts.isEmpty()) {
      Failure none =
          Failure.of(
              Failure.Phase.PROCESS, "no attempt", "its worker tells its end, and no attempt.");
      record.add(new Attempt(1, new Outcome.Errored(none), Duration.ZERO), Duration.ZERO);
    }
    if (report.mayChange()) {
      record.open = report;
    } else {
      close(record, report.output(), report.metrics());
    }
  }

  /** A case did something after its worker was done with it. */
  void amend(
      CaseRecord record, @Nullable Failure failure, List<String> threads, CapturedOutput output) {
    WorkerReport.CaseFinished open = record.open;
    if (failure != null && open == null) {
      announcements.add(
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
    if (threads.isEmpty() && output.isEmpty()) {
      // What its threads print, and whether they end, is told later.
      return;
    }
    record.open = null;
    close(
        record,
        Conclusion.joined(open.output(), output),
        Conclusion.leaking(open.metrics(), threads));
  }

  /** No more will be reported about the threads of a case. */
  void settle(CaseRecord record) {
    WorkerReport.CaseFinished open = record.open;
    if (open != null) {
      record.open = null;
      close(record, open.output(), open.metrics());
    }
  }

  /** A case ends with a failure that its worker does not report. */
  void conclude(CaseRecord record, Failure failure) {
    if (record.isPending()) {
      int number = record.attempts.size() + 1;
      record.add(new Attempt(number, new Outcome.Errored(failure), Duration.ZERO), Duration.ZERO);
      close(record, CapturedOutput.NONE, CaseMetrics.NONE);
    } else {
      amend(record, failure, List.of(), CapturedOutput.NONE);
    }
  }

  /** The worker died in a case. */
  void died(CaseRecord record, Failure failure, Duration elapsed, CapturedOutput output) {
    if (!record.isPending()) {
      amend(record, failure, List.of(), output);
      return;
    }
    Outcome outcome = new Outcome.Errored(failure);
    record.add(new Attempt(record.attempts.size() + 1, outcome, elapsed), elapsed);
    record.ended = null;
    if (repeats.repeat() == 1 && record.attempts.size() <= repeats.retriesOf(record.info())) {
      walk(record, LifePath.end(record.state, outcome));
      record.state = TestState.QUEUED;
    } else {
      close(record, output, CaseMetrics.NONE);
    }
  }

  /** A case is not meant to run. */
  void skipped(CaseRecord record, String reason) {
    Outcome outcome = new Outcome.Skipped(reason);
    if (record.attempts.isEmpty()) {
      walk(record, List.of(TestState.SKIPPED));
      notRun(record, outcome);
    } else {
      // What went wrong in a worker that died does not become undone.
      record.add(new Attempt(record.attempts.size() + 1, outcome, Duration.ZERO), Duration.ZERO);
      close(record, CapturedOutput.NONE, CaseMetrics.NONE);
    }
  }

  /** A case ends without having run. */
  void notRun(CaseRecord record, Outcome outcome) {
    finish(record, outcome, CapturedOutput.NONE, CaseMetrics.NONE);
  }

  private void close(CaseRecord record, CapturedOutput output, CaseMetrics metrics) {
    Outcome last = record.attempts.get(record.attempts.size() - 1).outcome();
    walk(record, LifePath.end(record.state, last));
    boolean red = Conclusion.isAnyRed(record.attempts);
    TextBudget budget = red ? ofRed : ofOthers;
    if (red) {
      List<Attempt> kept = budget.kept(withSources(record));
      record.attempts.clear();
      record.attempts.addAll(kept);
    }
    Outcome outcome = Conclusion.of(record.attempts, repeats.repeat() > 1);
    finish(record, outcome, budget.kept(output), metrics);
    if (budget.isShort()) {
      tellOfShortTexts();
    }
  }

  private List<Attempt> withSources(CaseRecord record) {
    if (sources == null) {
      return record.attempts;
    }
    List<Attempt> told = new ArrayList<>(record.attempts.size());
    for (Attempt attempt : record.attempts) {
      told.add(
          new Attempt(
              attempt.number(),
              withSource(attempt.outcome(), record.slot.suite, sources),
              attempt.duration()));
    }
    return told;
  }

  private static Outcome withSource(Outcome outcome, TestSuiteInfo suite, FailureSources sources) {
    if (outcome instanceof Outcome.Failed failed) {
      return new Outcome.Failed(
          sources.withSource(suite.module(), suite.className(), failed.failure()));
    }
    return outcome instanceof Outcome.Errored errored
        ? new Outcome.Errored(
            sources.withSource(suite.module(), suite.className(), errored.failure()))
        : outcome;
  }

  private void tellOfShortTexts() {
    if (!toldOfShortTexts) {
      toldOfShortTexts = true;
      announcements.add(
          Problem.warning(
              "this run",
              "its cases say more than "
                  + (TextBudget.SHARE >> 20)
                  + " million characters in failures or output, so of further ones only the"
                  + " beginning is kept.",
              "Run a case by itself to see all of it."));
    }
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
            record.info().tags(),
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
    announcements.publish(new RunEvent.TestFinished(result));
  }

  private static String displayName(CaseRecord record) {
    String name = record.info().displayName();
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
      announcements.publish(new RunEvent.TestStateChanged(record.id, path));
    }
  }
}
