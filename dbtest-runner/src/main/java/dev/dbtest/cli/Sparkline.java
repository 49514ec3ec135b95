package dev.dbtest.cli;

import java.util.List;

/** A row of small bars, one for each value. */
final class Sparkline {

  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final int MOST = 60;

  private Sparkline() {}

  /**
   * The last values as bars from the smallest to the largest of them; a gap where there is none.
   */
  static String of(List<Double> values) {
    List<Double> last = values.subList(Math.max(0, values.size() - MOST), values.size());
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : last) {
      if (Double.isFinite(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    StringBuilder bars = new StringBuilder(last.size());
    for (double value : last) {
      bars.append(Double.isFinite(value) ? bar(value, least, most) : ' ');
    }
    return bars.toString();
  }

  private static char bar(double value, double least, double most) {
    double share = most > least ? (value - least) / (most - least) : 0;
    return BARS.charAt((int) Math.round(share * (BARS.length() - 1)));
  }
}
