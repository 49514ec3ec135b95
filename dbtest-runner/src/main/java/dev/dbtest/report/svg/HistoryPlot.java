package dev.dbtest.report.svg;

import dev.dbtest.report.svg.Drawing.Anchor;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.Past;
import dev.dbtest.summary.Past.Point;
import dev.dbtest.summary.Past.Step;
import dev.dbtest.summary.TimeScale;
import java.util.List;

/**
 * A benchmark over many runs, with the levels that it kept and the places at which it moved from
 * one to the next.
 */
public final class HistoryPlot {
  private static final int WIDTH = 680;
  private static final int HEIGHT = 190;
  private static final int LEFT = 52;
  private static final int RIGHT = 672;
  private static final int TOP = 36;
  private static final int BOTTOM = 164;
  private static final int DIGITS = 4;
  private static final int DAY = 10;

  private final String name;
  private final List<Point> points;
  private final List<Step> steps;
  private final LogAxis axis;
  private final TimeScale scale;

  private HistoryPlot(String name, Past.Line line) {
    this.name = name;
    this.points = line.points();
    this.steps = line.steps();
    double low = points.stream().mapToDouble(Point::nanos).min().orElse(1);
    double high = points.stream().mapToDouble(Point::nanos).max().orElse(1);
    this.axis = LogAxis.around(low, high, BOTTOM, TOP);
    this.scale = TimeScale.of(Math.sqrt(low * high), null);
  }

  /**
   * The picture of a benchmark.
   *
   * @param name what it is called
   * @param line its runs, at least one
   */
  public static String of(String name, Past.Line line) {
    return new HistoryPlot(name, line).draw();
  }

  private String draw() {
    Drawing drawing = new Drawing(WIDTH, HEIGHT, name + " over time", description());
    new TimeGrid(axis, scale, LEFT, RIGHT).draw(drawing);
    drawing.text(LEFT, HEIGHT - 8, Anchor.START, Ink.QUIET, day(points.get(0)));
    drawing.text(RIGHT, HEIGHT - 8, Anchor.END, Ink.QUIET, day(points.get(points.size() - 1)));
    levels(drawing);
    Dots earlier = new Dots();
    for (int i = 0; i < points.size() - 1; i++) {
      earlier.add(x(i), axis.at(points.get(i).nanos()));
    }
    double room = (RIGHT - LEFT) / (double) points.size();
    drawing.dots(earlier, Ink.DATA, Math.max(2.6, Math.min(6, room * 0.8)));
    Dots last = new Dots();
    last.add(x(points.size() - 1), axis.at(points.get(points.size() - 1).nanos()));
    drawing.dots(last, Ink.TEXT, 8);
    steps.forEach(step -> step(step, drawing));
    return drawing.toSvg();
  }

  /** Where no step is, nothing is known of levels but that there is one. */
  private void levels(Drawing drawing) {
    for (int i = 0; i < steps.size(); i++) {
      double from = i == 0 ? LEFT : between(steps.get(i - 1).at());
      double to = i + 1 < steps.size() ? between(steps.get(i + 1).at()) : RIGHT;
      double at = between(steps.get(i).at());
      level(from, at, steps.get(i).before(), drawing);
      level(at, to, steps.get(i).after(), drawing);
    }
  }

  private void level(double from, double to, double nanos, Drawing drawing) {
    drawing.line(from, axis.at(nanos), to, axis.at(nanos), Ink.QUIET, 1);
  }

  private void step(Step step, Drawing drawing) {
    Ink ink = ink(step);
    double x = between(step.at());
    drawing.dashed(x, TOP - 8, x, BOTTOM, ink);
    Anchor anchor = x > RIGHT - 60 ? Anchor.END : x < LEFT + 60 ? Anchor.START : Anchor.MIDDLE;
    drawing.text(x, TOP - 13, anchor, ink, ratio(step) + (step.recent() ? ", possible" : ""));
  }

  private static Ink ink(Step step) {
    if (step.recent()) {
      return Ink.CAUTION;
    }
    if (!step.accepted().isEmpty()) {
      return Ink.QUIET;
    }
    return step.ratio() > 1 ? Ink.BAD : Ink.GOOD;
  }

  private double x(int point) {
    return LEFT + (point + 0.5) * (RIGHT - LEFT) / points.size();
  }

  private double between(int point) {
    return LEFT + point * (double) (RIGHT - LEFT) / points.size();
  }

  private static String day(Point point) {
    return point.started().toString().substring(0, DAY);
  }

  private static String ratio(Step step) {
    return Numbers.significant(step.ratio(), 3) + "×";
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    text.append(Numbers.count(points.size(), "run"));
    text.append(" from ").append(day(points.get(0)));
    text.append(" to ").append(day(points.get(points.size() - 1)));
    text.append(", the last one of ");
    text.append(scale.text(points.get(points.size() - 1).nanos(), DIGITS));
    text.append(' ').append(scale.unit());
    for (Step step : steps) {
      text.append(step.recent() ? "; possibly moved to " : "; moved to ").append(ratio(step));
      text.append(" at run ").append(step.at() + 1);
    }
    return text.append(steps.isEmpty() ? "; it did not move." : ".").toString();
  }
}
