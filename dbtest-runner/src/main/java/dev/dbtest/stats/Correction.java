package dev.dbtest.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is kept under control when many comparisons are made at once. */
public enum Correction {
  /** The probability of any false alarm (Holm 1979); for few alarms. */
  HOLM,
  /** The expected share of false ones among the alarms (Benjamini and Hochberg 1995); for many. */
  BENJAMINI_HOCHBERG;

  /** Up to this many alarms none may be false; among more a small share of them may. */
  private static final int FEW_ALARMS = 10;

  /** What suits a number of alarms: Holm's correction for few, that of the false share for many. */
  public static Correction forAlarms(int alarms) {
    return alarms <= FEW_ALARMS ? HOLM : BENJAMINI_HOCHBERG;
  }

  /**
   * Adjusted p-values: one at most q may be called significant at q.
   *
   * @param pValues each from 0 to 1
   * @return the adjusted values, in the order given
   * @throws IllegalArgumentException if a value is not a probability
   */
  public List<Double> adjust(List<Double> pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException(
            "p-value %s given, but a probability lies between 0 and 1".formatted(p));
      }
    }
    if (pValues.isEmpty()) {
      return List.of();
    }
    List<Integer> ascending =
        IntStream.range(0, pValues.size())
            .boxed()
            .sorted(Comparator.comparing(pValues::get))
            .toList();
    List<Double> adjusted = new ArrayList<>(Collections.nCopies(pValues.size(), 1.0));
    switch (this) {
      case HOLM -> holm(pValues, ascending, adjusted);
      case BENJAMINI_HOCHBERG -> benjaminiHochberg(pValues, ascending, adjusted);
    }
    return List.copyOf(adjusted);
  }

  private static void holm(List<Double> pValues, List<Integer> ascending, List<Double> adjusted) {
    int m = ascending.size();
    double largest = 0;
    for (int i = 0; i < m; i++) {
      int index = ascending.get(i);
      largest = Math.max(largest, Math.min(1, (m - i) * pValues.get(index)));
      adjusted.set(index, largest);
    }
  }

  private static void benjaminiHochberg(
      List<Double> pValues, List<Integer> ascending, List<Double> adjusted) {
    int m = ascending.size();
    double smallest = 1;
    for (int i = m - 1; i >= 0; i--) {
      int index = ascending.get(i);
      smallest = Math.min(smallest, m * pValues.get(index) / (i + 1));
      adjusted.set(index, smallest);
    }
  }
}
