package dev.dbtest.stats.simulation;

import org.apache.commons.math3.random.RandomGenerator;

/** How much slower than usual a fork is, as a logarithm; one draw holds for all its rounds. */
@FunctionalInterface
interface ForkEffect {
  double draw(RandomGenerator random);

  static ForkEffect normal(double deviation) {
    return random -> deviation * random.nextGaussian();
  }

  /** Student's t with three degrees of freedom: now and then a fork far away. */
  static ForkEffect studentT3(double deviation) {
    return random -> {
      double normal = random.nextGaussian();
      double chiSquared = 0;
      for (int i = 0; i < 3; i++) {
        double value = random.nextGaussian();
        chiSquared += value * value;
      }
      // The variance of t with three degrees is three.
      return deviation * normal / Math.sqrt(chiSquared);
    };
  }

  /** A long tail of slow forks: log-normal with shape 1, centred and scaled to the deviation. */
  static ForkEffect logNormal(double deviation) {
    double mean = Math.exp(0.5);
    double scale = deviation / Math.sqrt((Math.E - 1) * Math.E);
    return random -> scale * (Math.exp(random.nextGaussian()) - mean);
  }

  /** Two compilations of the same code, one slower by the gap, and normal noise around each. */
  static ForkEffect twoModes(double slowShare, double gap, double deviation) {
    return random -> {
      double mode = random.nextDouble() < slowShare ? Math.log1p(gap) : 0;
      return mode + deviation * random.nextGaussian();
    };
  }
}
