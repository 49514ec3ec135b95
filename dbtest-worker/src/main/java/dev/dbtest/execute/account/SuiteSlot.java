package dev.dbtest.execute.account;

import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.PlannedSuite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of a suite in the plan. */
public final class SuiteSlot {

  final PlannedSuite suite;
  final List<TestSlot> tests;

  /** How often a worker died in it without a case to blame, or without having got on. */
  int unexplainedDeaths;

  /** Whether its next worker has to say at once what it does. */
  boolean careful;

  private boolean whole;
  private @Nullable TestSlot others;

  SuiteSlot(PlannedSuite suite, List<TestSlot> tests) {
    this.suite = suite;
    this.tests = new ArrayList<>(tests);
    TestSuiteInfo info = suite.info();
    int known = suite.tests().size() + suite.elsewhere().size();
    this.whole = info.whole() && info.tests().size() == known;
  }

  /**
   * Whether the next worker runs whatever it finds in the class. Only the first one does: the next
   * ones run what is left of what was found.
   */
  boolean takeWhole() {
    boolean all = whole;
    whole = false;
    return all;
  }

  /** The next worker runs whatever it finds in the class after all. */
  void runWhole() {
    whole = true;
  }

  /** The place of tests that discovery did not find, as rows of one. */
  TestSlot others() {
    TestSlot present = others;
    if (present == null) {
      present = TestSlot.ofOthers(suite.info());
      others = present;
      tests.add(present);
    }
    return present;
  }

  /** Its worker has to say at once what it does. */
  public void tellAtOnce() {
    careful = true;
  }

  /** The suite and those of its tests that are to run. */
  public PlannedSuite suite() {
    return suite;
  }

  /** Name of its class. */
  public String className() {
    return suite.info().className();
  }

  /**
   * Whether its worker told at once what it did, so that what is known of it last is what it was
   * at.
   */
  public boolean isCareful() {
    return careful;
  }

  List<CaseRecord> records() {
    List<CaseRecord> records = new ArrayList<>();
    for (TestSlot test : tests) {
      records.addAll(test.records());
    }
    return records;
  }

  /** Whether a worker still has to run cases of it. */
  public boolean isPending() {
    for (TestSlot test : tests) {
      for (CaseRecord record : test.records()) {
        if (record.isPending()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether nothing is left of it but rows that may follow those that were found. */
  boolean seeksRows() {
    boolean any = false;
    for (TestSlot test : tests) {
      if (!test.pending().isEmpty()) {
        if (!test.seeksRows()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** How much of it is done: cases, and attempts at those that are not. It never falls. */
  long progress() {
    long done = 0;
    long attempts = 0;
    for (TestSlot test : tests) {
      for (CaseRecord record : test.records()) {
        if (record.isPending()) {
          attempts += record.attempts.size();
        } else {
          done++;
        }
      }
    }
    return (done << Integer.SIZE) + attempts;
  }

  /** Cases that a worker still has to run. */
  List<CaseRecord> pending() {
    List<CaseRecord> pending = new ArrayList<>();
    for (TestSlot test : tests) {
      pending.addAll(test.pending());
    }
    return pending;
  }
}
