package dev.dbtest.stats.simulation;

import org.apache.commons.math3.random.RandomGenerator;

/**
 * What differs between the rounds of one fork.
 *
 * @param deviation standard deviation of a round's logarithm
 * @param correlation resemblance of successive rounds, 0 up to 1
 * @param outlierShare share of rounds that take ten times as long
 * @param warmUp how much slower than at the end a fork is when its first round begins, 0 or more
 * @param warmUpRounds rounds after which that has fallen to 1 / e; each fork has its own, around
 *     this one
 */
record RoundNoise(
    double deviation, double correlation, double outlierShare, double warmUp, double warmUpRounds) {
  static RoundNoise independent(double deviation) {
    return new RoundNoise(deviation, 0, 0, 0, 1);
  }

  static RoundNoise correlated(double deviation, double correlation) {
    return new RoundNoise(deviation, correlation, 0, 0, 1);
  }

  RoundNoise withOutliers(double share) {
    return new RoundNoise(deviation, correlation, share, warmUp, warmUpRounds);
  }

  RoundNoise withWarmUp(double start, double rounds) {
    return new RoundNoise(deviation, correlation, outlierShare, start, rounds);
  }

  /** Times of a fork's rounds for code that takes the given time when nothing disturbs it. */
  double[] rounds(double time, int count, RandomGenerator random) {
    double[] rounds = new double[count];
    double error = random.nextGaussian();
    double innovation = Math.sqrt(1 - correlation * correlation);
    double decay = warmUp == 0 ? 1 : warmUpRounds * Math.exp(0.5 * random.nextGaussian());
    for (int i = 0; i < count; i++) {
      double ramp = warmUp == 0 ? 1 : 1 + warmUp * Math.exp(-i / decay);
      double outlier = outlierShare > 0 && random.nextDouble() < outlierShare ? 10 : 1;
      rounds[i] = time * Math.exp(deviation * error) * ramp * outlier;
      error = correlation * error + innovation * random.nextGaussian();
    }
    return rounds;
  }
}
