package dev.dbtest.stats;

import org.jspecify.annotations.Nullable;

/**
 * How the time per operation changes from the first rounds of a fork to its last: below 1 a fork
 * still warms up, above 1 it slows down for a reason that these numbers do not tell.
 *
 * <p>It is a hint. Code that gets another compilation seconds later shows no drift before it, so a
 * confirmation with a longer warm-up tells more.
 *
 * @param ratio geometric mean over forks of late time over early time, above 0
 * @param interval its interval from the forks
 * @param notable whether the ratio is off by more than 3 % and the interval excludes 1
 */
public record RoundDrift(double ratio, ConfidenceInterval interval, boolean notable) {
  private static final double NOTABLE = Math.log(1.03);

  /**
   * Null if there are fewer than two forks, a fork has under four rounds, or a part's mean is 0.
   */
  static @Nullable RoundDrift of(double[][] roundsPerFork, double level, StudentT t) {
    if (roundsPerFork.length < 2) {
      return null;
    }
    double[] drifts = new double[roundsPerFork.length];
    for (int i = 0; i < drifts.length; i++) {
      double[] rounds = roundsPerFork[i];
      int part = rounds.length / 2;
      if (part < 2) {
        return null;
      }
      double early = meanOf(rounds, 0, part);
      double late = meanOf(rounds, rounds.length - part, rounds.length);
      if (early <= 0 || late <= 0) {
        return null;
      }
      drifts[i] = Math.log(late) - Math.log(early);
    }
    Estimate mean = Estimate.ofMean(drifts);
    ConfidenceInterval interval = mean.interval(level, t);
    boolean notable = Math.abs(mean.value()) > NOTABLE && !interval.contains(0);
    return new RoundDrift(Math.exp(mean.value()), interval.exponential(), notable);
  }

  private static double meanOf(double[] rounds, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += rounds[i];
    }
    return sum / (to - from);
  }
}
