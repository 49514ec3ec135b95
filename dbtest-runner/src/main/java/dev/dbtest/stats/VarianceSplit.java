package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * Where the spread of a benchmark's rounds comes from: from one JVM to the next, or inside one JVM
 * (Kalibera and Jones, "Rigorous benchmarking in reasonable time", ISMM 2013).
 *
 * @param within variance of rounds inside a fork (T1²), in the values' unit squared, at least 0
 * @param between variance of forks beyond what their rounds explain (T2²), unit squared, at least
 *     0; a negative estimate is reported as 0
 * @param roundsPerFork rounds a fork, a mean if the forks differ
 */
public record VarianceSplit(double within, double between, double roundsPerFork) {
  /** Fewer rounds than this leave the spread within a fork unknown. */
  private static final int FEWEST_ROUNDS = 5;

  /** A fork that still warms up looks noisy within; this keeps the advice sane. */
  private static final int MOST_ROUNDS = 30;

  /**
   * Splits the variance of rounds, one row per fork.
   *
   * @return null if there are fewer than two forks, or no fork has two rounds
   * @throws IllegalArgumentException if a fork has no round or a value is not finite
   */
  public static @Nullable VarianceSplit of(double[][] roundsPerFork) {
    OneWayAnova anova = OneWayAnova.of(roundsPerFork);
    if (anova == null) {
      return null;
    }
    double within = anova.meanSquareWithin();
    double between = (anova.meanSquareBetween() - within) / anova.groupSize();
    return new VarianceSplit(within, Math.max(0, between), anova.groupSize());
  }

  /** Standard deviation of rounds inside a fork. */
  public double withinDeviation() {
    return Math.sqrt(within);
  }

  /** Standard deviation of forks beyond what their rounds explain. */
  public double betweenDeviation() {
    return Math.sqrt(between);
  }

  /**
   * Share of the variance of a fork's mean that more rounds in the fork would not reduce: T2² /
   * (T2² + T1² / rounds), from 0 to 1; 0 if nothing varies.
   */
  public double betweenShare() {
    double ofMean = between + within / roundsPerFork;
    return ofMean == 0 ? 0 : between / ofMean;
  }

  /**
   * The number of rounds a fork that gives the narrowest interval for the time spent: the root of
   * costRatio T1² / T2², not yet rounded; infinite if forks do not differ.
   *
   * @param costRatio time of one more fork (start and warm-up) over the time of one more round
   */
  public double optimalRounds(double costRatio) {
    if (!(costRatio > 0)) {
      throw new IllegalArgumentException(
          "cost ratio is %s, but a fork and a round both take time".formatted(costRatio));
    }
    if (within == 0) {
      return 0;
    }
    return Math.sqrt(costRatio * (within / between));
  }

  /**
   * {@link #optimalRounds} as advice: rounded up, and kept between 5 and 30 because the estimate
   * behind it is rough.
   */
  public int advisedRounds(double costRatio) {
    double rounds = Math.ceil(optimalRounds(costRatio));
    return (int) Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, rounds));
  }
}
