package dev.dbtest.plan.suites;

import dev.dbtest.model.CaseId;
import java.util.List;

/** How tests ended when they were last run, as far as planning needs it. */
@FunctionalInterface
public interface PastResults {

  /** The history of a project in which nothing was ever run. */
  PastResults NONE =
      new PastResults() {
        @Override
        public List<PastResult> of(CaseId test) {
          return List.of();
        }
      };

  /**
   * How a test last ended.
   *
   * @param test the test, without a row
   * @return one for each of its rows that ran, or one for the test itself; empty if it is new
   */
  List<PastResult> of(CaseId test);
}
