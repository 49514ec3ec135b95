package dev.dbtest.stats;

/** Differences between two series measured side by side, block by block. */
final class PairedDifferences {
  private PairedDifferences() {}

  /** Second minus first, by index. */
  static double[] of(double[] first, double[] second) {
    Samples.requirePaired(first, second, 1, "values");
    double[] differences = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      differences[i] = second[i] - first[i];
    }
    return differences;
  }
}
