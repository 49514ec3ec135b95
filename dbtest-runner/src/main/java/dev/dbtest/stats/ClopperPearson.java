package dev.dbtest.stats;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Interval of a share from counts, such as the share of false alarms in repeated runs (Clopper and
 * Pearson 1934). It covers at least at its level, whatever the true share.
 */
public final class ClopperPearson {
  private static final double ACCURACY = 1e-12;

  private ClopperPearson() {}

  /**
   * The interval of the share that the hits were drawn from.
   *
   * @param hits from 0 to trials
   * @param trials at least 1
   * @param level confidence level between 0 and 1
   * @throws IllegalArgumentException if a number is out of range
   */
  public static ConfidenceInterval of(int hits, int trials, double level) {
    Samples.requireLevel(level, "confidence level");
    if (trials < 1 || hits < 0 || hits > trials) {
      throw new IllegalArgumentException(
          "%d hits in %d trials: there must be a trial, and hits from 0 to their number"
              .formatted(hits, trials));
    }
    double tail = (1 - level) / 2;
    double lower = hits == 0 ? 0 : quantile(hits, trials - hits + 1.0, tail);
    double upper = hits == trials ? 1 : quantile(hits + 1.0, trials - hits, 1 - tail);
    return new ConfidenceInterval(lower, upper, level);
  }

  private static double quantile(double alpha, double beta, double probability) {
    return new BetaDistribution(null, alpha, beta, ACCURACY)
        .inverseCumulativeProbability(probability);
  }
}
