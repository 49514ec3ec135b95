package dev.dbtest.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way into this package. One instance serves a whole run and may be shared by threads; all it
 * keeps are quantiles of the t distribution that it has computed once.
 */
public final class Statistics {
  /** The confidence level of intervals unless the user chose another. */
  public static final double DEFAULT_LEVEL = 0.95;

  private final StudentT t = new StudentT();

  /**
   * Everything that is reported about one case by itself, with intervals of {@link #DEFAULT_LEVEL}.
   *
   * @param roundsPerFork time per operation of each round, one row per fork; nanoseconds where
   *     operations per second are asked for
   * @param forkTimes {@link ForkTime} of each fork, in the same order
   * @throws IllegalArgumentException if there is no fork, a fork has no round, forks differ in
   *     number, or a value is not finite or not above 0
   */
  public CaseStatistics ofCase(double[][] roundsPerFork, double[] forkTimes) {
    return CaseStatistics.of(roundsPerFork, forkTimes, DEFAULT_LEVEL, t);
  }

  /** {@link #ofCase(double[][], double[])} of rounds with equally many operations. */
  public CaseStatistics ofCase(double[][] roundsPerFork) {
    double[] times = new double[roundsPerFork.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = ForkTime.ofRounds(roundsPerFork[i]);
    }
    return ofCase(roundsPerFork, times);
  }

  /**
   * The error that JMH would print for these rounds.
   *
   * @return null for fewer than three rounds, or if one of them is no number to compute with
   */
  public @Nullable PooledError pooledError(double... rounds) {
    return Samples.areUsable(rounds) ? PooledError.of(rounds, t) : null;
  }

  /**
   * Compares a variant with its baseline, fork by fork as they were measured in blocks.
   *
   * <p>It may be called after every block. Between two looks of the plan the answer is that of the
   * last look; before the first it is provisional and INCONCLUSIVE.
   *
   * @param baseline logarithm of the {@link ForkTime} of the baseline's fork in each complete
   *     block, in the order of the blocks
   * @param variant the same of the variant, in the same order
   * @throws IllegalArgumentException if there is no block, the sides differ in number or a value is
   *     not finite
   */
  public Comparison compare(double[] baseline, double[] variant, ComparisonPlan plan) {
    return new PairedComparison(t).compare(baseline, variant, plan);
  }

  /**
   * Compares forks that were not measured in blocks, such as those of two stored runs.
   *
   * <p>With one fork on a side there is a ratio and no interval.
   *
   * @param baseline logarithm of the {@link ForkTime} of each fork of the baseline, at least 1
   * @param variant the same of the variant; the numbers may differ
   * @param plan its design must be {@link IndependentForks}
   * @throws IllegalArgumentException if a side has no fork, a value is not finite or the design is
   *     one of blocks
   */
  public Comparison compareUnpaired(double[] baseline, double[] variant, ComparisonPlan plan) {
    return new UnpairedComparison(t).compare(baseline, variant, plan);
  }

  /**
   * Compares what several machines measured of the same cases, each with a number of blocks that
   * was fixed beforehand. Below {@link BetweenMachines#FEWEST} machines the answer is provisional
   * and INCONCLUSIVE.
   *
   * @param means one value a machine: the mean of its blocks' log ratios
   * @param blocks blocks of all machines together
   * @param plan what is asked; of its design only the error rate counts
   * @throws IllegalArgumentException if there is no machine or a value is not finite
   */
  public Comparison compareMachines(double[] means, int blocks, ComparisonPlan plan) {
    return new ReplicatedComparison(t).compare(means, blocks, plan);
  }

  /**
   * Everything that is reported about one case that several machines measured, with score and
   * interval over the machines. What forks of one machine have in common, such as their spread, is
   * left out.
   *
   * @param roundsPerFork as of {@link #ofCase(double[][], double[])}
   * @param forkTimes {@link ForkTime} of each fork, in the same order
   * @param machines number of the machine of each fork, in the same order
   * @throws IllegalArgumentException as there, and if forks and machines differ in number
   */
  public CaseStatistics ofMachines(double[][] roundsPerFork, double[] forkTimes, int[] machines) {
    return ofCase(roundsPerFork, forkTimes)
        .over(MachineScores.of(forkTimes, machines), DEFAULT_LEVEL, t);
  }

  /**
   * Interval of a mean from independent values, such as fork means.
   *
   * @return null for one value
   * @throws IllegalArgumentException if there is no value, one is not finite or the level is not
   *     between 0 and 1
   */
  public @Nullable ConfidenceInterval meanInterval(double[] values, double level) {
    Samples.require(values, 1, "values");
    Samples.requireLevel(level, "confidence level");
    return values.length < 2 ? null : Estimate.ofMean(values).interval(level, t);
  }

  /**
   * Where a series moved to another level and stayed there, with at least three values on each
   * side. A step that is smaller than what neighbours without a step differ by is not told.
   *
   * @param values in the order of time, such as logarithms of times
   * @param least the smallest difference of levels that is worth telling, 0 or more
   * @return in the order of time
   * @throws IllegalArgumentException if there is no value or one is not finite
   */
  public List<LevelChange> levelChanges(double[] values, double least) {
    return ChangePoints.of(values, least);
  }

  /**
   * Interval of a geometric mean from independent values above 0, computed on the log scale. It
   * never reaches below 0 and suits skewed times.
   *
   * @return null for one value
   * @throws IllegalArgumentException if there is no value, one is not finite or not above 0, or the
   *     level is not between 0 and 1
   */
  public @Nullable ConfidenceInterval geometricMeanInterval(double[] values, double level) {
    Samples.requireLevel(level, "confidence level");
    return GeometricMean.of(values).interval(level, t);
  }

  /**
   * Confirms the alarms of one run together, on fresh forks. It may be called after every block;
   * between two looks the answer is that of the last one.
   *
   * @param alarms all alarms of the run; any false one among them is confirmed at most at the rate
   *     of the alarms
   * @return one answer an alarm, in their order
   * @throws IllegalArgumentException if an alarm has no block
   */
  public List<Confirmation> confirm(List<Alarm> alarms) {
    return Confirmation.of(alarms, t);
  }

  /**
   * Holds values against a limit, which may be done after every block as with {@link #compare}.
   *
   * @param values one value a block, in the order of the blocks, such as the logarithm of a time
   * @param limit the limit, in the unit of the values
   * @param design when values may be looked at
   * @throws IllegalArgumentException if there is no value or one is not finite
   */
  public LimitCheck holdAgainst(double[] values, double limit, ComparisonDesign design) {
    return LimitCheck.of(values, limit, design, t);
  }

  /**
   * Confirms all limits of one run that were exceeded, as {@link #confirm} does with differences;
   * any false one among them is confirmed in at most 5 %.
   *
   * @return one answer an alarm, in their order
   * @throws IllegalArgumentException if an alarm has no value
   */
  public List<LimitConfirmation> confirmLimits(List<LimitAlarm> alarms) {
    return LimitConfirmation.of(alarms, t);
  }

  /**
   * The smallest slow-down that a comparison would show with the given probability; a threshold
   * below it cannot be kept. An approximation by shifted t, a little pessimistic for designs with
   * several looks.
   *
   * @param spread standard deviation of one block's log ratio, 0 or more, see {@link
   *     Comparison#spread}
   * @param blocks blocks the comparison will end with, at least 2
   * @param power probability of showing it, between 0.5 and 1, such as 0.8
   * @return ratio of times, at least 1, such as 1.02
   * @throws IllegalArgumentException if a number is out of range
   */
  public double smallestDetectableRatio(
      double spread, int blocks, ComparisonDesign design, double power) {
    if (!(spread >= 0) || blocks < 2 || !(power >= 0.5 && power < 1)) {
      throw new IllegalArgumentException(
          "spread %s, blocks %d, power %s: they must be at least 0, 2 and 0.5, and power below 1"
              .formatted(spread, blocks, power));
    }
    if (spread == 0) {
      return 1;
    }
    double errors = design.multiplier(blocks, t) + t.quantile(blocks - 1.0, power);
    return Math.exp(errors * spread / Math.sqrt(blocks));
  }

  /**
   * Whether a case is known well enough to stop: its interval was narrow enough after the last two
   * forks, each time from at least five.
   *
   * @param forkTimes {@link ForkTime} of each fork, in the order they were measured
   * @throws IllegalArgumentException if a value is not finite or not above 0
   */
  public boolean isPrecise(double[] forkTimes, PrecisionTarget target) {
    return target.isReached(forkTimes, t);
  }

  /**
   * How many more forks would make a case precise if its spread stayed as it is.
   *
   * @param forkTimes {@link ForkTime} of each fork, at least 2
   * @throws IllegalArgumentException if there are fewer than 2, or a value is not finite or not
   *     above 0
   */
  public FurtherBlocks forksToPrecision(double[] forkTimes, PrecisionTarget target) {
    return target.further(forkTimes, t);
  }

  /**
   * The case that should get the next fork of a time budget: the one whose interval is expected to
   * shrink most per second.
   *
   * @return its index; null if no case wants more
   */
  public @Nullable Integer nextForBudget(List<BudgetShare> cases) {
    return BudgetShare.next(cases, DEFAULT_LEVEL, t);
  }
}
