package dev.dbtest.stats;

import org.apache.commons.math3.distribution.HypergeometricDistribution;

/** Whether two shares differ, judged from counts alone (Fisher 1922). */
final class FisherExact {
  /** Probabilities that are equal in theory differ by rounding. */
  private static final double TOLERANCE = 1 + 1e-7;

  private FisherExact() {}

  /**
   * Two-sided probability of a table at least as unlikely as this one, its margins given.
   *
   * @param firstHits hits of the first side, 0 or more; likewise the others
   */
  static double twoSided(int firstHits, int firstMisses, int secondHits, int secondMisses) {
    int first = firstHits + firstMisses;
    int hits = firstHits + secondHits;
    int all = first + secondHits + secondMisses;
    if (first == 0 || first == all || hits == 0 || hits == all) {
      return 1;
    }
    HypergeometricDistribution tables = new HypergeometricDistribution(null, all, hits, first);
    double seen = tables.probability(firstHits);
    double sum = 0;
    for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
      double probability = tables.probability(x);
      sum += probability <= seen * TOLERANCE ? probability : 0;
    }
    return Math.min(1, sum);
  }
}
