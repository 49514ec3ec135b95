package dev.dbtest.store.jmh;

import java.util.function.LongToDoubleFunction;

/** Percentiles where JMH looks for them: at (n + 1)p, between two samples. */
final class JmhPercentile {
  private JmhPercentile() {}

  /**
   * A percentile.
   *
   * @param rank 0 to 100
   * @param count number of samples, at least 1
   * @param sample gives the sample with a number from 1 to {@code count}, in ascending order
   */
  static double of(double rank, long count, LongToDoubleFunction sample) {
    double position = (count + 1) * rank / 100;
    long below = (long) position;
    if (below < 1) {
      return sample.applyAsDouble(1);
    }
    if (below >= count) {
      return sample.applyAsDouble(count);
    }
    double low = sample.applyAsDouble(below);
    return low + (position - below) * (sample.applyAsDouble(below + 1) - low);
  }
}
