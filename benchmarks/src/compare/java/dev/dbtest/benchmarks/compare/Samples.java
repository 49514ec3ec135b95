package dev.dbtest.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;

/** The little arithmetic that comparisons of whole commands need. */
final class Samples {

  private Samples() {}

  /** The value in the middle, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no value has a median");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Each value divided by the one in the same place of the other list. */
  static List<Double> ratios(List<Double> values, List<Double> others) {
    if (values.size() != others.size()) {
      throw new IllegalArgumentException(
          "%d values have no partner in %d".formatted(values.size(), others.size()));
    }
    List<Double> ratios = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      ratios.add(values.get(i) / others.get(i));
    }
    return ratios;
  }
}
