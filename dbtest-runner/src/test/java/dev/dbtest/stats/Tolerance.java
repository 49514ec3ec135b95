package dev.dbtest.stats;

import java.util.Comparator;

/** Compares doubles that may differ by rounding. */
final class Tolerance {
  private Tolerance() {}

  static Comparator<Double> of(double distance) {
    return (a, b) -> Math.abs(a - b) <= distance ? 0 : Double.compare(a, b);
  }
}
