package dev.dbtest.stats;

import java.util.Arrays;

/** Ranks of some values in ascending order; equal values share the mean of their ranks. */
final class Ranks {
  private final int[] doubled;
  private final double ties;

  private Ranks(int[] doubled, double ties) {
    this.doubled = doubled;
    this.ties = ties;
  }

  /** Twice the rank of each value, a whole number, in the order of the values; not a copy. */
  int[] doubled() {
    return doubled;
  }

  /** Sum of t³ - t over groups of t equal values, which shrinks rank variances. */
  double ties() {
    return ties;
  }

  static Ranks of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] doubled = new int[values.length];
    double ties = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      // Ranks from + 1 to `to`: twice their mean is first plus last.
      for (int i = 0; i < values.length; i++) {
        if (values[i] == sorted[from]) {
          doubled[i] = from + 1 + to;
        }
      }
      double size = to - from;
      ties += size * size * size - size;
      from = to;
    }
    return new Ranks(doubled, ties);
  }
}
