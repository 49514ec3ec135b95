package dev.dbtest.stats;

/**
 * The one number that a fork contributes to a score or a comparison: its time per operation.
 * Statistics work with its logarithm, on whose scale a ratio is a difference, and units cancel.
 */
public final class ForkTime {
  private ForkTime() {}

  /**
   * A fork's total time over its total operations, which gives every operation the same weight
   * whatever the length of its round.
   *
   * @param nanoseconds time of each round, above 0 in all
   * @param operations operations of each round, above 0 in all
   * @throws IllegalArgumentException if the series differ in length or a total is not above 0
   */
  public static double ofTotals(double[] nanoseconds, double[] operations) {
    Samples.requirePaired(nanoseconds, operations, 1, "rounds");
    double[] totals = {sum(nanoseconds), sum(operations)};
    Samples.requirePositive(totals, "totals of time and operations");
    return totals[0] / totals[1];
  }

  /**
   * The arithmetic mean of a fork's rounds, each with the same weight: for rounds whose operations
   * nobody counted.
   *
   * @param rounds time per operation of each round, any unit
   * @throws IllegalArgumentException if there is no round or the mean is not above 0
   */
  public static double ofRounds(double... rounds) {
    Samples.require(rounds, 1, "rounds");
    double mean = Moments.of(rounds).mean();
    Samples.requirePositive(new double[] {mean}, "fork times");
    return mean;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
