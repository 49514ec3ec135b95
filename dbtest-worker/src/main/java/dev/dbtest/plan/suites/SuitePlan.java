package dev.dbtest.plan.suites;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.RowChoice;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** All tests of these suites, as they were found. */
  public static SuitePlan ofAll(List<TestSuiteInfo> found) {
    return of(found, Map.of());
  }

  /**
   * All tests of these suites, as they were found.
   *
   * @param rows which rows of a parameterised test, for those of which not all are to run
   */
  public static SuitePlan of(List<TestSuiteInfo> found, Map<CaseId, RowChoice> rows) {
    List<PlannedSuite> suites = new ArrayList<>();
    for (TestSuiteInfo suite : found) {
      List<PlannedTest> tests = new ArrayList<>();
      for (TestInfo test : suite.tests()) {
        tests.add(new PlannedTest(test, rows.getOrDefault(test.id(), RowChoice.ALL)));
      }
      suites.add(new PlannedSuite(suite, tests));
    }
    return new SuitePlan(suites);
  }

  /**
   * Tests of which only some rows are to run, by {@link dev.dbtest.model.CaseId#methodIdentity}.
   * These are few, and those of which all rows run are many.
   */
  public Set<String> partialTests() {
    Set<String> partial = new HashSet<>();
    for (PlannedSuite suite : suites) {
      for (PlannedTest test : suite.tests()) {
        if (!test.rows().isAll()) {
          partial.add(test.info().id().methodIdentity());
        }
      }
    }
    return partial;
  }

  /** All tests, by {@link CaseId#methodIdentity}. */
  public Set<String> identities() {
    Set<String> identities = new LinkedHashSet<>();
    for (PlannedSuite suite : suites) {
      for (PlannedTest test : suite.tests()) {
        identities.add(test.info().id().methodIdentity());
      }
    }
    return identities;
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
