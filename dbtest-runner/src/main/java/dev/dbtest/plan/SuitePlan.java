package dev.dbtest.plan;

import dev.dbtest.filter.RowChoice;
import dev.dbtest.filter.Selection;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * The suites that are to run, in the order in which they start and are reported.
 *
 * @param suites the suites
 */
public record SuitePlan(List<PlannedSuite> suites) {

  /** Copies the suites. */
  public SuitePlan {
    suites = List.copyOf(suites);
  }

  /** All that a filter let through, as it was found. */
  public static SuitePlan of(Selection selection) {
    List<PlannedSuite> suites = new ArrayList<>();
    for (TestSuiteInfo suite : selection.suites()) {
      List<PlannedTest> tests = new ArrayList<>();
      for (TestInfo test : suite.tests()) {
        tests.add(new PlannedTest(test, selection.rowsOf(test.id())));
      }
      suites.add(new PlannedSuite(suite, tests));
    }
    return new SuitePlan(suites);
  }

  /** All tests of these suites, as they were found. */
  public static SuitePlan ofAll(List<TestSuiteInfo> found) {
    List<PlannedSuite> suites = new ArrayList<>();
    for (TestSuiteInfo suite : found) {
      List<PlannedTest> tests = new ArrayList<>();
      for (TestInfo test : suite.tests()) {
        tests.add(new PlannedTest(test, RowChoice.ALL));
      }
      suites.add(new PlannedSuite(suite, tests));
    }
    return new SuitePlan(suites);
  }

  /** How many tests there are; a parameterised one counts once. */
  public int tests() {
    int count = 0;
    for (PlannedSuite suite : suites) {
      count += suite.tests().size();
    }
    return count;
  }
}
