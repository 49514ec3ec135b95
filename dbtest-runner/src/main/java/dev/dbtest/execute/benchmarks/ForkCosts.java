package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.plan.benchmarks.ComparisonSet;
import java.time.Duration;

/** Estimates how long forks will take. */
public final class ForkCosts {

  /**
   * What a fork takes in addition to its rounds: start of the JVM, JMH's handshake, end of the JVM.
   */
  private static final Duration OVERHEAD = Duration.ofMillis(350);

  private ForkCosts() {}

  /** The time for a fork with these settings, before any was measured. */
  public static Duration estimate(BenchmarkSettings settings) {
    return ForkLimit.planned(settings).plus(OVERHEAD);
  }

  /** The time for the minimum number of forks of every case in a plan. */
  public static Duration estimate(BenchmarkPlan plan) {
    Duration all = Duration.ZERO;
    for (ComparisonSet set : plan.comparisonSets()) {
      for (BenchmarkCase planned : set.members()) {
        all = all.plus(estimate(planned.settings()).multipliedBy(fewest(set, planned)));
      }
    }
    return all;
  }

  /** The total number of forks if every case gets only its minimum. */
  public static int forks(BenchmarkPlan plan) {
    int all = 0;
    for (ComparisonSet set : plan.comparisonSets()) {
      for (BenchmarkCase planned : set.members()) {
        all += fewest(set, planned);
      }
    }
    return all;
  }

  private static int fewest(ComparisonSet set, BenchmarkCase planned) {
    return planned.forks().least() * set.forksInBlock(planned);
  }
}
