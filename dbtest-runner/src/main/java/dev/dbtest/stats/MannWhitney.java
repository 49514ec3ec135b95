package dev.dbtest.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Rank test of two independent samples (Mann and Whitney 1947). Up to 100 values it is exact, by
 * counting all ways to divide the ranks seen, ties included; beyond that normal, with corrections
 * for ties and continuity.
 *
 * <p>Written here because Commons Math 3 has neither the exact test nor the corrections.
 *
 * @param u pairs in which the first sample's value is larger, ties counted half
 * @param less probability of a u at most this one if the samples do not differ
 * @param greater probability of a u at least this one if the samples do not differ
 */
record MannWhitney(double u, double less, double greater) {
  private static final int MOST_EXACT = 100;

  static MannWhitney of(double[] first, double[] second) {
    Samples.require(first, 1, "values");
    Samples.require(second, 1, "values");
    return first.length + second.length <= MOST_EXACT
        ? exact(first, second)
        : approximate(first, second);
  }

  static MannWhitney exact(double[] first, double[] second) {
    Ranks ranks = rank(first, second);
    int size = first.length;
    int seen = doubledSum(ranks, size);
    double[][] ways = waysToSum(ranks.doubled(), size);
    double less = 0;
    double greater = 0;
    double all = 0;
    for (int sum = 0; sum < ways[size].length; sum++) {
      double count = ways[size][sum];
      all += count;
      less += sum <= seen ? count : 0;
      greater += sum >= seen ? count : 0;
    }
    return new MannWhitney(u(seen, size), less / all, greater / all);
  }

  static MannWhitney approximate(double[] first, double[] second) {
    Ranks ranks = rank(first, second);
    double m = first.length;
    double n = second.length;
    double all = m + n;
    double u = u(doubledSum(ranks, first.length), first.length);
    double distance = u - m * n / 2;
    double variance = m * n / 12 * (all + 1 - ranks.ties() / (all * (all - 1)));
    if (variance == 0) {
      return new MannWhitney(u, 1, 1);
    }
    NormalDistribution normal = new NormalDistribution(null, 0, Math.sqrt(variance));
    return new MannWhitney(
        u,
        normal.cumulativeProbability(distance + 0.5),
        normal.cumulativeProbability(-(distance - 0.5)));
  }

  /** Twice the smaller tail, at most 1. */
  double twoSided() {
    return Math.min(1, 2 * Math.min(less, greater));
  }

  private static Ranks rank(double[] first, double[] second) {
    double[] all = new double[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return Ranks.of(all);
  }

  private static int doubledSum(Ranks ranks, int size) {
    int sum = 0;
    for (int i = 0; i < size; i++) {
      sum += ranks.doubled()[i];
    }
    return sum;
  }

  private static double u(int doubledSum, int size) {
    return (doubledSum - size * (size + 1.0)) / 2;
  }

  /** How many subsets of the ranks have a size (first index) and a sum (second index). */
  private static double[][] waysToSum(int[] ranks, int size) {
    int total = 0;
    for (int rank : ranks) {
      total += rank;
    }
    double[][] ways = new double[size + 1][total + 1];
    ways[0][0] = 1;
    for (int rank : ranks) {
      for (int k = size; k > 0; k--) {
        for (int sum = total; sum >= rank; sum--) {
          ways[k][sum] += ways[k - 1][sum - rank];
        }
      }
    }
    return ways;
  }
}
