package dev.dbtest.report.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis on which equal factors have equal lengths. Over a narrow range it cannot be told from a
 * plain one, and its ticks stand at round numbers either way.
 *
 * @param low smallest value, above 0
 * @param high largest value, above {@code low}
 * @param from where the smallest value is drawn
 * @param to where the largest value is drawn
 */
record LogAxis(double low, double high, double from, double to) {
  /** What lies further out is no measurement that anybody could read off a picture. */
  private static final double SMALLEST = 1e-9;

  private static final double LARGEST = 1e18;

  /** Below this range ticks stand at equal distances. */
  private static final double NARROW = 3;

  private static final double[][] STEPS = {
    {1, 1.5, 2, 3, 5, 7}, {1, 2, 3, 5}, {1, 2, 5}, {1, 3}, {1}
  };

  /** An axis that is a little longer than the range, which may be a single value. */
  static LogAxis around(double low, double high, double from, double to) {
    double least = bounded(low);
    double most = Math.max(least, bounded(high));
    double margin = Math.max(Math.log(most / least) * 0.04, 0.005);
    return new LogAxis(least * Math.exp(-margin), most * Math.exp(margin), from, to);
  }

  private static double bounded(double value) {
    return Math.max(SMALLEST, Math.min(LARGEST, value));
  }

  /** Where the value is drawn; a value beyond an end is drawn at that end. */
  double at(double value) {
    if (value <= low) {
      return from;
    }
    if (value >= high) {
      return to;
    }
    return from + (to - from) * (Math.log(value / low) / Math.log(high / low));
  }

  boolean contains(double value) {
    return value >= low && value <= high;
  }

  /** At most that many round values between the ends, or slightly more over many decades. */
  List<Double> ticks(int most) {
    if (high / low < NARROW) {
      return linear(most);
    }
    for (double[] steps : STEPS) {
      List<Double> ticks = decades(steps, 1);
      if (ticks.size() <= most) {
        return ticks;
      }
    }
    return decades(STEPS[STEPS.length - 1], (int) Math.ceil(Math.log10(high / low) / most));
  }

  private List<Double> linear(int most) {
    double raw = (high - low) / most;
    double unit = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = 10 * unit;
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * unit >= raw) {
        step = factor * unit;
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (double n = Math.ceil(low / step); n * step <= high && ticks.size() <= most; n++) {
      ticks.add(n * step);
    }
    return ticks;
  }

  private List<Double> decades(double[] steps, int every) {
    List<Double> ticks = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(high));
    for (int decade = (int) Math.floor(Math.log10(low)); decade <= last; decade += every) {
      for (double step : steps) {
        double tick = step * Math.pow(10, decade);
        if (contains(tick)) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }
}
