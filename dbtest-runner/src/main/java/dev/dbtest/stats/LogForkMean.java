package dev.dbtest.stats;

/**
 * The one number a fork contributes to a comparison: the natural logarithm of its time per
 * operation. On the log scale a ratio becomes a difference, and units cancel.
 */
public final class LogForkMean {
  private LogForkMean() {}

  /**
   * Logarithm of the arithmetic mean of the fork's rounds, which is the score that JMH gives a
   * fork.
   *
   * @param rounds time per operation of each round, above 0, any unit
   * @throws IllegalArgumentException if there is no round or the mean is not above 0
   */
  public static double ofRounds(double... rounds) {
    Samples.require(rounds, 1, "rounds");
    return Samples.logarithms(new double[] {Moments.of(rounds).mean()}, "fork means")[0];
  }

  /**
   * Logarithm of a fork's total time over its total operations, which gives every operation the
   * same weight whatever the length of its round.
   *
   * @param nanoseconds time of each round, above 0 in all
   * @param operations operations of each round, above 0 in all
   * @throws IllegalArgumentException if the series differ in length or a total is not above 0
   */
  public static double ofTotals(double[] nanoseconds, double[] operations) {
    Samples.requirePaired(nanoseconds, operations, 1, "rounds");
    double[] totals = {sum(nanoseconds), sum(operations)};
    double[] logs = Samples.logarithms(totals, "totals of time and operations");
    return logs[0] - logs[1];
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
