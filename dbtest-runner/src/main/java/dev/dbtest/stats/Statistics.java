package dev.dbtest.stats;

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
   * @throws IllegalArgumentException if there is no fork, a fork has no round or a value is not
   *     finite
   */
  public CaseStatistics ofCase(double[][] roundsPerFork) {
    return ofCase(roundsPerFork, DEFAULT_LEVEL);
  }

  /** {@link #ofCase(double[][])} with another confidence level, between 0 and 1. */
  public CaseStatistics ofCase(double[][] roundsPerFork, double level) {
    Samples.requireLevel(level, "confidence level");
    return CaseStatistics.of(roundsPerFork, level, t);
  }

  /**
   * Compares a variant with its baseline, fork by fork as they were measured in blocks.
   *
   * <p>It may be called after every block. Between two looks of the plan the answer is that of the
   * last look; before the first it is provisional and INCONCLUSIVE.
   *
   * @param baseline {@link LogForkMean} of the baseline's fork in each complete block, in the order
   *     of the blocks
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
   * @param baseline {@link LogForkMean} of each fork of the baseline, at least 2
   * @param variant the same of the variant; the numbers may differ
   * @param plan its design must be {@link FixedBlocks}
   * @throws IllegalArgumentException if a side has fewer than 2 forks, a value is not finite or the
   *     plan has looks
   */
  public Comparison compareUnpaired(double[] baseline, double[] variant, ComparisonPlan plan) {
    return new UnpairedComparison(t).compare(baseline, variant, plan);
  }

  /**
   * Interval of a mean from independent values, such as fork means.
   *
   * @return null for one value
   * @throws IllegalArgumentException if there is no value, one is not finite or the level is no
   *     share
   */
  public @Nullable ConfidenceInterval meanInterval(double[] values, double level) {
    Samples.require(values, 1, "values");
    Samples.requireLevel(level, "confidence level");
    return values.length < 2 ? null : Estimate.ofMean(values).interval(level, t);
  }

  /**
   * Interval of a geometric mean from independent values above 0, computed on the log scale. It
   * never reaches below 0 and suits skewed times.
   *
   * @return null for one value
   * @throws IllegalArgumentException if there is no value, one is not finite or not above 0, or the
   *     level is no share
   */
  public @Nullable ConfidenceInterval geometricMeanInterval(double[] values, double level) {
    Samples.require(values, 1, "values");
    ConfidenceInterval logs = meanInterval(Samples.logarithms(values, "values"), level);
    return logs == null ? null : logs.exponential();
  }

  /**
   * Interval of a ratio of arithmetic means, variant over baseline, from unpaired fork means
   * (Fieller). For times that vary by a few percent it agrees with the interval on the log scale.
   *
   * @return null if the baseline's own interval reaches 0, so that no finite interval exists
   * @throws IllegalArgumentException if a side has fewer than 2 values, one is not finite or the
   *     level is no share
   */
  public @Nullable ConfidenceInterval ratioOfMeansInterval(
      double[] baseline, double[] variant, double level) {
    Samples.requireLevel(level, "confidence level");
    Estimate below = Estimate.ofMean(baseline);
    Estimate above = Estimate.ofMean(variant);
    return FiellerRatio.of(above, below, above.degrees() + below.degrees(), level, t);
  }
}
