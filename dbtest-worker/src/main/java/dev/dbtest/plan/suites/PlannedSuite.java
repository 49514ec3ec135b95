package dev.dbtest.plan.suites;

import dev.dbtest.model.TestSuiteInfo;
import java.util.List;

/**
 * A suite that is to run.
 *
 * @param info what discovery knows about it
 * @param tests those of its tests that are to run, in this order; empty only if the suite has none,
 *     which is an error of its author
 */
public record PlannedSuite(TestSuiteInfo info, List<PlannedTest> tests) {

  /** Copies the tests. */
  public PlannedSuite {
    tests = List.copyOf(tests);
  }
}
