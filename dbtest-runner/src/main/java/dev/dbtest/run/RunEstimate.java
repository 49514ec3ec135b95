package dev.dbtest.run;

import dev.dbtest.execute.benchmarks.StoppingOptions;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Mode;
import dev.dbtest.model.WarmupWindow;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.plan.benchmarks.ComparisonSet;
import dev.dbtest.plan.benchmarks.SettingsResolver;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much there is to measure, as far as that can be known beforehand.
 *
 * @param forks forks that are run in any case
 * @param atLeast time for these
 * @param atMost time for all forks that may be run, unless the budget ends before
 */
record RunEstimate(int forks, Duration atLeast, Duration atMost) {

  /** Nothing to measure. */
  private static final RunEstimate NOTHING = new RunEstimate(0, Duration.ZERO, Duration.ZERO);

  /** What starting the JVM, calibration and set-up add to the rounds of a fork. */
  private static final Duration OVERHEAD = Duration.ofMillis(400);

  /** What finding the warm-up of a case takes, unless an earlier run has found it. */
  private static final Duration PILOT = Duration.ofMillis(3_400);

  /** Estimates for the benchmarks of these groups, each with that many selected cases. */
  static RunEstimate of(
      List<BenchmarkGroupInfo> groups,
      List<CaseId> cases,
      SettingsResolver resolver,
      StoppingOptions stopping) {
    Map<CaseId, BenchmarkInfo> methods = new HashMap<>();
    for (BenchmarkGroupInfo group : groups) {
      for (BenchmarkInfo each : group.benchmarks()) {
        methods.put(each.id().withoutRow(), each);
      }
    }
    RunEstimate sum = NOTHING;
    for (CaseId id : cases) {
      BenchmarkInfo method = methods.get(id.withoutRow());
      if (method != null && method.skipReason() == null) {
        sum =
            sum.plus(
                resolver.settings(method.declared()),
                resolver.forks(method.declared()),
                stopping,
                1);
      }
    }
    return sum;
  }

  /** Estimates for the cases of a plan. */
  static RunEstimate of(BenchmarkPlan plan, StoppingOptions stopping) {
    RunEstimate sum = NOTHING;
    for (ComparisonSet set : plan.comparisonSets()) {
      for (BenchmarkCase planned : set.members()) {
        sum = sum.plus(planned.settings(), planned.forks(), stopping, set.forksInBlock(planned));
      }
    }
    return sum;
  }

  private RunEstimate plus(
      BenchmarkSettings settings, ForkPlan plan, StoppingOptions stopping, int forksInBlock) {
    int certain = Math.multiplyExact(stopping.certainForks(plan), forksInBlock);
    Duration fork = fork(settings);
    Duration pilot = settings.window() == WarmupWindow.SOUGHT ? PILOT : Duration.ZERO;
    return new RunEstimate(
        added(forks, certain),
        atLeast.plus(pilot).plus(fork.multipliedBy(certain)),
        atMost.plus(pilot).plus(fork.multipliedBy((long) plan.most() * forksInBlock)));
  }

  /** The estimate for measuring each case in a second build as well. */
  RunEstimate twice() {
    return new RunEstimate(added(forks, forks), atLeast.multipliedBy(2), atMost.multipliedBy(2));
  }

  /** A sum that is no less than its parts, also where it is too large to be counted. */
  private static int added(int forks, int more) {
    return (int) Math.min(Integer.MAX_VALUE, (long) forks + more);
  }

  /**
   * How long the benchmarks will take.
   *
   * @param budget time after which no further fork is started; empty for no limit
   */
  Duration time(Optional<Duration> budget) {
    Duration limited =
        budget.isPresent() && budget.get().compareTo(atMost) < 0 ? budget.get() : atMost;
    return limited.compareTo(atLeast) < 0 ? atLeast : limited;
  }

  private static Duration fork(BenchmarkSettings settings) {
    Duration rounds = settings.roundTime().multipliedBy(settings.rounds());
    return settings.mode() == Mode.SINGLE_SHOT
        ? rounds.plus(OVERHEAD)
        : rounds.plus(settings.warmupTime().multipliedBy(settings.warmupRounds())).plus(OVERHEAD);
  }
}
