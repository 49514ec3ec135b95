package dev.dbtest.gate;

import dev.dbtest.comparison.ForkComparer;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.stats.ComparisonDesign;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.LimitAlarm;
import dev.dbtest.stats.LimitCheck;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the forks of cases against their gates at each look. */
public final class GateKeeper {

  /** How often the smallest detectable effect is to be detected. */
  private static final double POWER = 0.8;

  private final Statistics statistics;
  private final ForkComparer comparisons;

  /**
   * A keeper of gates.
   *
   * @param statistics does the computations; may be shared
   * @param plan its design holds for cases whose number of forks the data decide
   */
  public GateKeeper(Statistics statistics, ComparisonPlan plan) {
    this.statistics = statistics;
    this.comparisons = new ForkComparer(statistics, plan);
  }

  /**
   * What the first forks show.
   *
   * @param gate any but {@link Gate.Regression}
   * @param reference forks of the reference; null if there is none
   * @param own forks of the case
   * @param forks how many forks the case was to have
   * @return empty if what the gate is about was not measured
   */
  public Optional<LimitCheck> check(
      Gate gate, @Nullable Measured reference, Measured own, ForkPlan forks) {
    return GateSample.of(gate, reference, own).map(sample -> check(sample, forks));
  }

  /**
   * What fresh forks say of a gate, to be confirmed together with the other gates of a run.
   *
   * @return empty if what the gate is about was not measured
   */
  public Optional<LimitAlarm> alarm(Gate gate, @Nullable Measured reference, Measured fresh) {
    Optional<GateSample> sample = GateSample.of(gate, reference, fresh);
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    List<Double> values = new ArrayList<>();
    for (double value : sample.get().values()) {
      values.add(value);
    }
    return Optional.of(new LimitAlarm(values, sample.get().limit()));
  }

  LimitCheck check(GateSample sample, ForkPlan forks) {
    return statistics.holdAgainst(sample.values(), sample.limit(), design(forks));
  }

  /**
   * The smallest ratio of times above 1 that the forks planned would show in four of five runs.
   *
   * @param spread standard deviation of one block's log ratio
   */
  double smallestDetectable(double spread, ForkPlan forks) {
    int blocks = Math.max(2, forks.most());
    return statistics.smallestDetectableRatio(spread, blocks, design(forks), POWER);
  }

  private ComparisonDesign design(ForkPlan forks) {
    return comparisons.planFor(forks).design();
  }
}
