package dev.dbtest.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the probability of any false alarm among many where it is for one (Holm 1979). The same for
 * every number of alarms: one more alarm can only make it harder to confirm the others.
 */
final class Holm {

  private Holm() {}

  /**
   * Adjusted p-values: one at most q may be called significant at q.
   *
   * @param pValues each from 0 to 1
   * @return the adjusted values, in the order given
   * @throws IllegalArgumentException if a value is not a probability
   */
  static List<Double> adjust(List<Double> pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException(
            "p-value %s given, but a probability lies between 0 and 1".formatted(p));
      }
    }
    int m = pValues.size();
    List<Integer> ascending =
        IntStream.range(0, m).boxed().sorted(Comparator.comparing(pValues::get)).toList();
    List<Double> adjusted = new ArrayList<>(Collections.nCopies(m, 1.0));
    double largest = 0;
    for (int i = 0; i < m; i++) {
      int index = ascending.get(i);
      largest = Math.max(largest, Math.min(1, (m - i) * pValues.get(index)));
      adjusted.set(index, largest);
    }
    return List.copyOf(adjusted);
  }
}
