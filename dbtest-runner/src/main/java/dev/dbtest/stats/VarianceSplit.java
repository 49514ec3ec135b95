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
}
