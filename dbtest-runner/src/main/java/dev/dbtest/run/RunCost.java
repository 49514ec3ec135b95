package dev.dbtest.run;

import dev.dbtest.plan.benchmarks.SettingsResolver;
import java.time.Duration;
import java.util.Optional;

/**
 * What the benchmarks of a run cost, as far as that can be known beforehand.
 *
 * @param benchmarks how many are measured
 * @param forks how many forks there are at least
 * @param time how long they take
 */
public record RunCost(int benchmarks, int forks, Duration time) {

  /** The cost of measuring what was found. */
  public static RunCost of(RunRequest request, Inventory inventory) {
    RunEstimate once =
        RunEstimate.of(
            inventory.selection().groups(),
            inventory.selection().benchmarks(),
            new SettingsResolver(
                request.benchmarks().options(), Runtime.getRuntime().availableProcessors()),
            request.benchmarks().stopping());
    return of(request, inventory, request.benchmarks().builds() == 1 ? once : once.twice());
  }

  /** The cost that an estimate means. */
  static RunCost of(RunRequest request, Inventory inventory, RunEstimate estimate) {
    return new RunCost(
        inventory.selection().benchmarks().size() * request.benchmarks().builds(),
        estimate.forks(),
        estimate.time(Optional.ofNullable(request.benchmarks().stopping().budget())));
  }
}
