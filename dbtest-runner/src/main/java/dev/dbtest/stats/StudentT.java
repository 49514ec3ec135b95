package dev.dbtest.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's t distribution, with its slow quantiles remembered. Safe for use by several threads.
 *
 * <p>Only quantiles of whole degrees of freedom are remembered: there are few of them, and the
 * fractional ones of Welch's interval hardly ever come twice.
 */
public final class StudentT {
  /** The library's default of 1e-9 would show in the tenth digit. */
  private static final double ACCURACY = 1e-12;

  private record Key(double degrees, double level) {}

  private final Map<Key, Double> remembered = new ConcurrentHashMap<>();

  StudentT() {}

  /**
   * The multiplier of a standard error in a two-sided interval: the quantile 1 - (1 - level) / 2.
   *
   * @param degrees degrees of freedom, above 0, whole or not
   * @param level confidence level between 0 and 1
   */
  double multiplier(double degrees, double level) {
    return quantile(degrees, 1 - (1 - level) / 2);
  }

  /** The value below which a t variable stays with the given probability, between 0 and 1. */
  double quantile(double degrees, double probability) {
    Samples.requireLevel(probability, "probability");
    if (degrees != Math.rint(degrees)) {
      return compute(new Key(degrees, probability));
    }
    return remembered.computeIfAbsent(new Key(degrees, probability), StudentT::compute);
  }

  private static double compute(Key key) {
    if (key.degrees == Math.rint(key.degrees)
        && key.degrees >= 1
        && key.degrees <= WholeDegrees.MOST) {
      return new WholeDegrees((int) key.degrees).quantile(key.level);
    }
    return new TDistribution(null, key.degrees, ACCURACY).inverseCumulativeProbability(key.level);
  }

  /** Probability that a t variable is at least as far from 0 as the one given. */
  static double twoSided(double t, double degrees) {
    return Math.min(1, 2 * beyond(Math.abs(t), degrees));
  }

  /** Probability that a t variable is at least the one given. */
  static double beyond(double t, double degrees) {
    return new TDistribution(null, degrees, ACCURACY).cumulativeProbability(-t);
  }
}
