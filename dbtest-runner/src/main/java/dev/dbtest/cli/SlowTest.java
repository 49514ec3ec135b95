package dev.dbtest.cli;

import dev.dbtest.archive.CaseSeries;
import dev.dbtest.archive.TestPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A test and how long it takes.
 *
 * @param name the test
 * @param median microseconds that it takes in half of its runs at most
 * @param micros microseconds of each run, the oldest first
 */
record SlowTest(String name, double median, List<Double> micros) {

  /** The slowest of some tests, the slowest first. */
  static List<SlowTest> of(List<CaseSeries<TestPoint>> tests, int number) {
    List<SlowTest> slow = new ArrayList<>();
    for (CaseSeries<TestPoint> test : tests) {
      List<Double> micros = test.points().stream().map(point -> (double) point.micros()).toList();
      slow.add(new SlowTest(test.name(), median(micros), micros));
    }
    slow.sort(
        Comparator.<SlowTest>comparingDouble(test -> -test.median()).thenComparing(SlowTest::name));
    return slow.subList(0, Math.min(number, slow.size()));
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
