package dev.dbtest.plan.suites;

import dev.dbtest.model.TestSuiteInfo;
import java.util.List;

/**
 * A suite that is to run.
 *
 * @param info what discovery knows about it
 * @param tests those of its tests that are to run, in this order; empty only if the suite has none,
 *     which is an error of its author
 * @param elsewhere what an engine calls those of its tests that run on other machines, if this one
 *     has to run whatever else the engine finds in the class
 */
public record PlannedSuite(TestSuiteInfo info, List<PlannedTest> tests, List<String> elsewhere) {

  /** A suite of which nothing runs on other machines. */
  public PlannedSuite(TestSuiteInfo info, List<PlannedTest> tests) {
    this(info, tests, List.of());
  }

  /** Copies the lists. */
  public PlannedSuite {
    tests = List.copyOf(tests);
    elsewhere = List.copyOf(elsewhere);
  }
}
