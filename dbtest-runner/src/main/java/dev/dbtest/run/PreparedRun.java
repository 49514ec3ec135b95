package dev.dbtest.run;

import dev.dbtest.history.CaseHistory;
import dev.dbtest.model.RunEvent;
import dev.dbtest.plan.benchmarks.SettingsResolver;
import dev.dbtest.waiver.Quarantine;
import java.time.Instant;

/**
 * Everything that a run will do, including its order, decided before anything runs.
 *
 * @param request what was asked for
 * @param inventory what of that exists
 * @param history how tests ended before, where that matters
 * @param tests the tests in their order
 * @param estimate how much there is to measure
 * @param quarantine tests whose failures do not turn it red
 */
record PreparedRun(
    RunRequest request,
    Inventory inventory,
    CaseHistory history,
    ResumedTests tests,
    RunEstimate estimate,
    Quarantine quarantine) {

  /** Makes a prepared run, with the estimate that follows from the rest. */
  static PreparedRun of(
      RunRequest request,
      Inventory inventory,
      CaseHistory history,
      ResumedTests tests,
      Quarantine quarantine) {
    RunEstimate once =
        RunEstimate.of(
            inventory.selection().groups(),
            inventory.selection().benchmarks(),
            new SettingsResolver(
                request.benchmarks().options(), Runtime.getRuntime().availableProcessors()),
            request.benchmarks().stopping());
    return new PreparedRun(
        request,
        inventory,
        history,
        tests,
        request.benchmarks().builds() == 1 ? once : once.twice(),
        quarantine);
  }

  /** The same run with the build that its benchmarks are compared with. */
  PreparedRun with(RunRequest built) {
    return new PreparedRun(built, inventory, history, tests, estimate, quarantine);
  }

  /** Whether there are tests left to run. */
  boolean hasTests() {
    return !tests.rest().suites().isEmpty();
  }

  /** Whether there are benchmarks to measure. */
  boolean hasBenchmarks() {
    return !inventory.selection().benchmarks().isEmpty();
  }

  /**
   * The first event of the run.
   *
   * @param seed of everything that is random in it
   */
  RunEvent started(Instant at, long seed) {
    RunCost cost = cost();
    return new RunEvent.RunStarted(
        tests.rest().tests(), cost.benchmarks(), cost.forks(), seed, cost.time(), at);
  }

  /** What its benchmarks cost. */
  RunCost cost() {
    return RunCost.of(request, inventory, estimate);
  }
}
