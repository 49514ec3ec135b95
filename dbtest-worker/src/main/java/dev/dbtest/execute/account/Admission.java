package dev.dbtest.execute.account;

import dev.dbtest.model.Problem;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.List;

/** Deals with everything that needs no worker: tests that are skipped, and suites without tests. */
public final class Admission {

  private Admission() {}

  /** The suites that workers have to run, in the order of the plan. */
  public static List<SuiteSlot> of(Ledger ledger) {
    return of(ledger, ledger.suites());
  }

  /** Those of some suites that workers have to run, in the same order. */
  public static List<SuiteSlot> of(Ledger ledger, List<SuiteSlot> suites) {
    List<SuiteSlot> admitted = new ArrayList<>();
    for (SuiteSlot suite : suites) {
      skip(ledger, suite);
      TestSuiteInfo info = suite.suite().info();
      if (info.tests().isEmpty() && info.skipReason() == null) {
        ledger.add(
            Problem.error(
                suite.className(),
                "the suite has no tests, so it would pass without checking anything.",
                "Mark its test methods with @Test, or remove @TestSuite."));
      } else if (suite.isPending()) {
        admitted.add(suite);
      }
    }
    return admitted;
  }

  private static void skip(Ledger ledger, SuiteSlot suite) {
    String ofSuite = suite.suite().info().skipReason();
    for (TestSlot test : suite.tests) {
      String reason = ofSuite == null ? test.info().skipReason() : ofSuite;
      if (reason != null) {
        for (CaseRecord record : test.pending()) {
          ledger.skipped(record, reason);
        }
      }
    }
  }
}
