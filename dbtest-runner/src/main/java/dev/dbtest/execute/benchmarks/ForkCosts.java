package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import java.time.Duration;

/** How long forks will take. */
public final class ForkCosts {

  /** What a fork takes beside its rounds: start of the JVM, JMH's handshake, end of the JVM. */
  private static final Duration OVERHEAD = Duration.ofMillis(350);

  private ForkCosts() {}

  /** A fork with these settings, before one was measured. */
  public static Duration estimate(BenchmarkSettings settings) {
    return ForkLimit.planned(settings).plus(OVERHEAD);
  }

  /** The fewest forks of every case of a plan. */
  public static Duration estimate(BenchmarkPlan plan) {
    Duration all = Duration.ZERO;
    for (BenchmarkCase planned : plan.runnable()) {
      all = all.plus(estimate(planned.settings()).multipliedBy(planned.forks().least()));
    }
    return all;
  }

  /** How many forks the fewest of every case are together. */
  public static int forks(BenchmarkPlan plan) {
    return plan.runnable().stream().mapToInt(planned -> planned.forks().least()).sum();
  }
}
