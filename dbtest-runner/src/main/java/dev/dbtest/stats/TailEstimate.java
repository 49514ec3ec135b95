package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * A percentile of single operations, as in sample mode, with an interval that holds for new forks:
 * the percentile of each fork, averaged on the log scale. An interval from the pooled samples would
 * be absurdly narrow, because the million samples of a fork share one JVM.
 *
 * @param rank percentile, above 0 and below 100
 * @param forks how many forks
 * @param value geometric mean of the forks' percentiles, in their unit
 * @param interval t interval on the log scale; null for one fork
 * @param supported whether each fork has samples enough to estimate a percentile of this rank
 */
public record TailEstimate(
    double rank,
    int forks,
    double value,
    @Nullable ConfidenceInterval interval,
    boolean supported) {
  /** Samples beyond the percentile that an estimate needs. */
  private static final int BEYOND = 10;

  static @Nullable TailEstimate of(
      double rank, double[] percentilePerFork, long fewestSamples, double level, StudentT t) {
    long needed = samplesFor(rank);
    for (double percentile : Samples.require(percentilePerFork, 1, "percentiles")) {
      if (percentile <= 0) {
        return null;
      }
    }
    double[] logs = Samples.logarithms(percentilePerFork, "percentiles");
    return new TailEstimate(
        rank,
        logs.length,
        Math.exp(Moments.of(logs).mean()),
        logs.length < 2 ? null : Estimate.ofMean(logs).interval(level, t).exponential(),
        fewestSamples >= needed);
  }

  /**
   * Samples of a fork from which a percentile is worth reporting: ten are expected beyond it.
   *
   * @param rank percentile, above 0 and below 100
   * @throws IllegalArgumentException if the rank is outside
   */
  public static long samplesFor(double rank) {
    return (long) Math.ceil(BEYOND / (1 - share(rank)) - 1e-6);
  }

  /**
   * Samples of a fork of which the largest reaches the true percentile with a probability of 95 %.
   *
   * @param rank percentile, above 0 and below 100
   * @throws IllegalArgumentException if the rank is outside
   */
  public static long samplesToReach(double rank) {
    return (long) Math.ceil(Math.log(0.05) / Math.log(share(rank)));
  }

  private static double share(double rank) {
    if (!(rank > 0 && rank < 100)) {
      throw new IllegalArgumentException(
          "percentile %s asked for, but a rank lies between 0 and 100, both excluded"
              .formatted(rank));
    }
    return rank / 100;
  }
}
