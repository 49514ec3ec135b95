package dev.dbtest.stats.simulation;

import org.apache.commons.math3.random.RandomGenerator;

/**
 * How the machine's speed wanders from fork to fork, whatever runs on it: autoregressive, around
 * the usual speed.
 *
 * @param deviation standard deviation of the logarithm of the speed
 * @param correlation resemblance of successive forks, 0 up to 1
 */
record MachineDrift(double deviation, double correlation) {
  static MachineDrift none() {
    return new MachineDrift(0, 0);
  }

  /** Logarithm of the slow-down at each of so many successive forks. */
  double[] walk(int forks, RandomGenerator random) {
    double[] walk = new double[forks];
    if (deviation == 0) {
      return walk;
    }
    double state = random.nextGaussian();
    double innovation = Math.sqrt(1 - correlation * correlation);
    for (int i = 0; i < forks; i++) {
      walk[i] = deviation * state;
      state = correlation * state + innovation * random.nextGaussian();
    }
    return walk;
  }
}
