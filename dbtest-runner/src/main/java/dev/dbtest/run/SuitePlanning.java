package dev.dbtest.run;

import dev.dbtest.filter.Selection;
import dev.dbtest.history.CaseHistory;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.plan.suites.SuitePlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which tests run, and in which order. */
final class SuitePlanning {

  private SuitePlanning() {}

  /**
   * Puts the selected tests into order.
   *
   * @param wishes how suites are run; if empty, no tests are planned
   * @param history how tests ended before
   * @param vanished whether there is something to be told of tests that cannot be run any more
   * @throws RefusedException if nothing is left to be run or told
   */
  static SuitePlan of(
      Selection selection,
      Optional<SuiteWishes> wishes,
      CaseHistory history,
      long seed,
      boolean vanished)
      throws RefusedException {
    SuitePlan plan = wishes.isPresent() ? inOrder(selection, wishes.get(), history, seed) : none();
    if (plan.suites().isEmpty() && selection.benchmarks().isEmpty() && !vanished) {
      throw new RefusedException(Refusal.Reason.NOTHING_FAILED, "", redElsewhere(history));
    }
    return plan;
  }

  /** Since none of the selected tests was red, what was red is not selected. */
  private static List<String> redElsewhere(CaseHistory history) {
    List<String> names = new ArrayList<>(0);
    for (String test : VanishedTests.redIn(history)) {
      names.add(VanishedTests.shown(test));
    }
    return names;
  }

  private static SuitePlan inOrder(
      Selection selection, SuiteWishes wishes, CaseHistory history, long seed) {
    SuitePlanner planner = new SuitePlanner(history.results());
    SuitePlan all = SuitePlan.of(selection.suites(), selection.rows());
    SuitePlan wanted = wishes.onlyFailed() ? planner.failedOnly(all) : all;
    return planner.inOrder(wishes.order(), seed, wanted);
  }

  private static SuitePlan none() {
    return new SuitePlan(List.of());
  }
}
