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

  /** {@link #ofRounds} for each fork, one row per fork. */
  public static double[] ofForks(double[][] roundsPerFork) {
    double[] logs = new double[roundsPerFork.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = ofRounds(roundsPerFork[i]);
    }
    return logs;
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

  /**
   * Logarithm of a fork's time per operation from rounds that tell it together with the operations
   * they counted: total time over total operations.
   *
   * @param rounds time per operation of each round
   * @param operations operations of each round; if all are 0, that is not known, every round has
   *     the same weight
   * @throws IllegalArgumentException if the series differ in length or the mean is not above 0
   */
  public static double ofWeightedRounds(double[] rounds, double[] operations) {
    Samples.requirePaired(rounds, operations, 1, "rounds");
    if (sum(operations) == 0) {
      return ofRounds(rounds);
    }
    double[] times = new double[rounds.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = rounds[i] * operations[i];
    }
    return ofTotals(times, operations);
  }

  /**
   * Logarithm of the nanoseconds per operation of a fork that measured throughput in rounds of
   * equal length.
   *
   * @param operationsPerSecond throughput of each round, above 0 in all
   * @throws IllegalArgumentException if there is no round or the mean is not above 0
   */
  public static double ofThroughput(double... operationsPerSecond) {
    return Math.log(1e9) - ofRounds(operationsPerSecond);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
