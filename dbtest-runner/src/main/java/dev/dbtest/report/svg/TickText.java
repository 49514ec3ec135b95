package dev.dbtest.report.svg;

import dev.dbtest.summary.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the numbers at the ticks of an axis. */
final class TickText {
  private static final int MOST_DECIMALS = 6;

  private TickText() {}

  /** The values with as few digits as tell them all apart and show each exactly enough. */
  static List<String> of(List<Double> values) {
    for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
      int digits = decimals;
      Set<String> different = new HashSet<>();
      boolean exact = true;
      for (double value : values) {
        String text = Numbers.fixed(value, decimals);
        different.add(text);
        exact &= Math.abs(Double.parseDouble(text) - value) <= Math.abs(value) * 1e-3;
      }
      if (exact && different.size() == values.size()) {
        return values.stream().map(value -> trimmed(Numbers.fixed(value, digits))).toList();
      }
    }
    return values.stream().map(value -> trimmed(Numbers.significant(value, 3))).toList();
  }

  private static String trimmed(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
