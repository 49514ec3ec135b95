package dev.dbtest.execute.account;

import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestState;
import dev.dbtest.plan.suites.PlannedSuite;
import dev.dbtest.plan.suites.PlannedTest;
import dev.dbtest.plan.suites.SuitePlan;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of every case of a plan: each gets exactly one result. Publishes what happens to
 * them, one event at a time.
 */
public final class Ledger {

  private final List<SuiteSlot> suites = new ArrayList<>();
  private final RunListener listener;
  private final Announcements announcements;
  private final CaseBook cases;

  /**
   * Opens an account of a plan.
   *
   * @param plan what is to run
   * @param repeats how often cases are run
   * @param listener told what happens
   * @param clock time of day, for results
   */
  public Ledger(SuitePlan plan, RepeatOptions repeats, RunListener listener, Clock clock) {
    this(plan, repeats, listener, clock, null);
  }

  /**
   * Opens an account of a plan.
   *
   * @param plan what is to run
   * @param repeats how often cases are run
   * @param listener told what happens
   * @param clock time of day, for results
   * @param sources asked for the lines at which cases failed; {@code null} if there are no sources
   */
  public Ledger(
      SuitePlan plan,
      RepeatOptions repeats,
      RunListener listener,
      Clock clock,
      @Nullable FailureSources sources) {
    this.listener = listener;
    this.announcements = new Announcements(listener);
    this.cases = new CaseBook(repeats, announcements, clock, sources);
    for (PlannedSuite suite : plan.suites()) {
      suites.add(slot(suite));
    }
  }

  private static SuiteSlot slot(PlannedSuite suite) {
    List<TestSlot> tests = new ArrayList<>();
    for (PlannedTest test : suite.tests()) {
      tests.add(new TestSlot(suite.info(), test));
    }
    return new SuiteSlot(suite, tests);
  }

  /**
   * Takes up suites that came from a queue while the others ran.
   *
   * @param item the place in the queue that they had
   * @param more the suites; none of them is in the account yet
   */
  public synchronized List<SuiteSlot> add(int item, List<PlannedSuite> more) {
    List<SuiteSlot> added = new ArrayList<>();
    int tests = 0;
    for (PlannedSuite suite : more) {
      added.add(slot(suite));
      tests += suite.tests().size();
    }
    suites.addAll(added);
    announcements.publish(new RunEvent.SuitesTaken(item, tests));
    return added;
  }

  /** The suites of the plan, in its order. */
  public List<SuiteSlot> suites() {
    return suites;
  }

  /** How many cases FAILED or ended as ERROR. */
  public synchronized int redCases() {
    return cases.redCases();
  }

  /** How many cases are red, and how many suites apart from their cases. */
  public synchronized int failures() {
    return cases.redCases() + announcements.errors();
  }

  /** Tells the listener about something that changes no account. */
  public synchronized void publish(RunEvent event) {
    announcements.publish(event);
  }

  /** Tells the listener that a whole batch of reports has been entered. */
  public void caughtUp() {
    listener.caughtUp();
  }

  /** Something is wrong apart from the cases. */
  public synchronized void add(Problem problem) {
    announcements.add(problem);
  }

  /** An attempt entered a state. */
  synchronized void entered(CaseRecord record, TestState state) {
    cases.entered(record, state);
  }

  /** The rows of a test are known. */
  synchronized void rowsFound(TestSlot slot, List<String> names, List<String> identities) {
    if (slot.isOfOthers()) {
      slot.closeRows();
    } else if (!slot.rowsKnown) {
      expand(slot, names, identities);
    }
    for (CaseRecord record : slot.pending()) {
      // Rows that are found one by one have run by now, or were not there.
      boolean oneByOne = !slot.info().id().engine().isEmpty();
      if (oneByOne || record.row < 1 || record.row > names.size()) {
        cases.conclude(
            record,
            Failure.of(Failure.Phase.PARAMETERS, "parameter rows", lackOf(record, names.size())));
      }
    }
  }

  private void expand(TestSlot slot, List<String> names, List<String> identities) {
    slot.expand(names, identities);
    announcements.publish(new RunEvent.RowsFound(slot.info().id(), slot.records().size()));
  }

  /** A test has one more row. */
  synchronized void rowFound(TestSlot slot, int row, String key, String name, String identity) {
    slot.addRow(row, key, name, identity);
  }

  private static String lackOf(CaseRecord record, int rows) {
    String row = record.id.row().key();
    return record.row == TestSlot.GONE
        ? "the row did not pass last time, and now the source gives no row with these values: "
            + row
            + ". A run of all rows of the test forgets it."
        : rows == 0 || !record.id.engine().isEmpty()
            ? "there is no row " + row + "."
            : "there is no row " + row + ": the source gives rows 1 to " + rows + ".";
  }

  /** An attempt did not pass, and another one follows. */
  synchronized void attempted(CaseRecord record, Attempt attempt) {
    cases.attempted(record, attempt);
  }

  /** A worker is done with a case, or with a test whose rows could not be made. */
  synchronized void finished(TestSlot slot, int row, WorkerReport.CaseFinished report) {
    List<CaseRecord> records =
        slot.rowsKnown && row == 0 ? slot.pending() : List.of(slot.record(row));
    for (CaseRecord record : records) {
      cases.finished(record, report);
    }
  }

  /** A case did something after its end. */
  synchronized void amended(CaseRecord record, WorkerReport.CaseAmended report) {
    cases.amend(record, report.failure(), report.leakedThreads(), report.output());
  }

  /** No more will be reported about cases whose threads ran on. */
  public synchronized void settle(SuiteSlot suite) {
    for (TestSlot test : suite.tests) {
      for (CaseRecord record : test.records()) {
        cases.settle(record);
      }
    }
  }

  /** The rest of a suite cannot be run. If nothing of it was left, that alone is what is wrong. */
  public synchronized void broken(SuiteSlot suite, Failure failure) {
    List<CaseRecord> pending = suite.pending();
    for (CaseRecord record : pending) {
      cases.conclude(record, failure);
    }
    if (pending.isEmpty() && !announcements.hasErrorOf(suite.className())) {
      add(Problem.error(suite.className(), failure.sentence(), failure.dossier()));
    }
  }

  /** Nobody will find out whether more rows follow those that were found in a suite. */
  synchronized void seeksNoMore(SuiteSlot suite, Failure failure) {
    List<String> names = new ArrayList<>();
    for (TestSlot test : suite.tests) {
      if (test.seeksRows()) {
        test.closeRows();
        names.add(test.info().id().method());
      }
    }
    String message =
        failure.message()
            + ", so whether "
            + String.join(" and ", names)
            + (names.size() == 1 ? " has" : " have")
            + " more is not known.";
    add(Problem.error(suite.className(), message, failure.dossier()));
  }

  /**
   * The worker died in a case. If the case has retries left, another worker will try.
   *
   * @param elapsed for how long the attempt ran
   * @param output the end of what it printed, as far as that is known
   */
  synchronized void died(
      CaseRecord record, Failure failure, Duration elapsed, CapturedOutput output) {
    cases.died(record, failure, elapsed, output);
    if (record.slot.hasAllThatWereAskedFor()) {
      expand(record.slot, List.of(), List.of());
    }
  }

  /** Whether nothing became of what a worker was ordered to do. */
  synchronized boolean isFruitless(OrderedSuite suite) {
    return suite.isFruitless();
  }

  /**
   * The worker of a suite ended for a reason that nobody knows who gave. What it did not report is
   * done again, and told at once.
   */
  public synchronized void again(SuiteSlot suite) {
    settle(suite);
    suite.careful = true;
    for (CaseRecord record : suite.pending()) {
      record.state = TestState.QUEUED;
    }
  }

  /** A case is not meant to run. */
  synchronized void skipped(CaseRecord record, String reason) {
    cases.skipped(record, reason);
  }

  /** All that is left of a suite is not meant to run. */
  synchronized void skipped(SuiteSlot suite, String reason) {
    for (CaseRecord record : suite.pending()) {
      cases.skipped(record, reason);
    }
  }

  /** The rest of a suite is not run. */
  public synchronized void notRun(SuiteSlot suite, String reason) {
    for (CaseRecord record : suite.pending()) {
      cases.notRun(record, new Outcome.NotRun(reason));
    }
  }

  /**
   * A worker is done with a suite.
   *
   * @param notRun why it left cases out; empty if it did not
   * @param mayGoOn whether another worker takes over what is left
   * @return whether something is left for it
   */
  public synchronized boolean suiteFinished(SuiteSlot suite, String notRun, boolean mayGoOn) {
    settle(suite);
    if (!notRun.isEmpty()) {
      notRun(suite, notRun);
    }
    if (!suite.isPending()) {
      return false;
    }
    if (!mayGoOn) {
      broken(
          suite,
          Failure.of(
              Failure.Phase.PROCESS,
              "internal error",
              "the worker said it was done but did not report this case. Please report that."));
    }
    return mayGoOn;
  }

  /** All results and problems, once no worker is running any more. */
  public synchronized SuiteRun close() {
    List<TestResult> results = new ArrayList<>();
    for (SuiteSlot suite : suites) {
      settle(suite);
      for (CaseRecord record : suite.records()) {
        if (record.result == null) {
          cases.conclude(
              record,
              Failure.of(
                  Failure.Phase.PROCESS,
                  "internal error",
                  "dbtest lost track of this case. Please report that."));
        }
        results.add(record.result);
      }
    }
    return new SuiteRun(results, announcements.problems());
  }
}
