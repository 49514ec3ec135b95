package dev.dbtest.stats;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what several machines measured independently of each other. Each machine counts with one
 * number, the mean of its paired log differences, whatever its forks vary by: the interval is then
 * right for any spread between machines, and also where there is none.
 */
final class ReplicatedComparison {
  private final StudentT t;

  ReplicatedComparison(StudentT t) {
    this.t = t;
  }

  Comparison compare(double[] means, int blocks, ComparisonPlan plan) {
    double[] logs = Samples.require(means, 1, "means of machines");
    BetweenMachines machines = BetweenMachines.of(Arrays.stream(logs).map(Math::exp).toArray());
    @Nullable Estimate mean = logs.length < 2 ? null : Estimate.ofMean(logs);
    @Nullable ConfidenceInterval interval =
        mean == null ? null : mean.interval(1 - plan.design().errorRate(), t);
    boolean provisional = logs.length < BetweenMachines.FEWEST;
    return new Comparison(
        interval == null || provisional
            ? Verdict.INCONCLUSIVE
            : Decision.of(interval.lower(), interval.upper(), plan),
        provisional,
        Math.exp(mean == null ? logs[0] : mean.value()),
        interval == null ? null : interval.exponential(),
        blocks,
        blocks,
        machines.deviation(),
        null,
        null,
        List.of(),
        List.of(),
        machines);
  }
}
