package dev.dbtest.run;

import dev.dbtest.journal.JournalEntry;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.TestResult;
import dev.dbtest.plan.suites.PlannedSuite;
import dev.dbtest.plan.suites.PlannedTest;
import dev.dbtest.plan.suites.SuitePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of a run that resumes where it was cut off.
 *
 * @param whole the plan of the run
 * @param rest the part of it that is still to be run
 * @param finished results of what is not run again
 */
record ResumedTests(SuitePlan whole, SuitePlan rest, Map<CaseId, TestResult> finished) {

  ResumedTests {
    finished = Map.copyOf(finished);
  }

  /**
   * Removes from a plan what, according to a journal, has finished. A parameterised test is run
   * again with all of its rows, since the journal cannot tell whether there were more.
   */
  static ResumedTests of(SuitePlan plan, List<JournalEntry> earlier) {
    if (earlier.isEmpty()) {
      return new ResumedTests(plan, plan, Map.of());
    }
    Map<CaseId, TestResult> finished = new LinkedHashMap<>();
    for (JournalEntry entry : earlier) {
      if (entry instanceof JournalEntry.TestFinished test && test.result().id().row().isNone()) {
        finished.put(test.result().id(), test.result());
      }
    }
    List<PlannedSuite> suites = new ArrayList<>();
    for (PlannedSuite suite : plan.suites()) {
      List<PlannedTest> tests =
          suite.tests().stream().filter(test -> !finished.containsKey(test.info().id())).toList();
      if (!tests.isEmpty() || suite.tests().isEmpty()) {
        suites.add(new PlannedSuite(suite.info(), tests));
      }
    }
    return new ResumedTests(plan, new SuitePlan(suites), finished);
  }

  /** All results in the order of the plan. */
  List<TestResult> with(List<TestResult> results) {
    if (finished.isEmpty()) {
      return results;
    }
    Map<CaseId, List<TestResult>> byMethod = new LinkedHashMap<>();
    for (TestResult result : results) {
      byMethod.computeIfAbsent(result.id().withoutRow(), id -> new ArrayList<>()).add(result);
    }
    List<TestResult> all = new ArrayList<>();
    for (PlannedSuite suite : whole.suites()) {
      for (PlannedTest test : suite.tests()) {
        TestResult known = finished.get(test.info().id());
        all.addAll(
            known == null ? byMethod.getOrDefault(test.info().id(), List.of()) : List.of(known));
      }
    }
    return all;
  }
}
