package dev.dbtest.report.svg;

import java.util.HashSet;
import java.util.Set;

/**
 * Places of dots, or of level strokes. One that would cover another exactly is left out, so that
 * size is bounded.
 */
final class Dots {
  /** Half a pixel is as near as two dots can be seen apart. */
  private static final double FINE = 2;

  private final double stepsInAPixel;
  private final StringBuilder outline = new StringBuilder();
  private final Set<String> places = new HashSet<>();

  Dots() {
    this(FINE);
  }

  private Dots(double stepsInAPixel) {
    this.stepsInAPixel = stepsInAPixel;
  }

  /** For so many dots that they are a cloud, in which half pixels are not seen. */
  static Dots ofCloud() {
    return new Dots(1);
  }

  void add(double x, double y) {
    add(x, y, 0);
  }

  void add(double x, double y, double length) {
    String place = Drawing.text(snapped(x)) + ' ' + Drawing.text(snapped(y));
    if (places.add(place)) {
      outline.append('M').append(place).append('h').append(Drawing.text(snapped(length)));
    }
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  String outline() {
    return outline.toString();
  }

  private double snapped(double value) {
    return Math.rint(value * stepsInAPixel) / stepsInAPixel;
  }
}
