package dev.dbtest.report.svg;

import dev.dbtest.report.svg.Drawing.Anchor;
import dev.dbtest.stats.Description;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.TimeScale;
import java.util.List;
import java.util.Optional;

/** How often rounds took how long: bars, and under them the middle half of all rounds. */
public final class DistributionPlot {
  private static final int WIDTH = 680;
  private static final int HEIGHT = 128;
  private static final int LEFT = 52;
  private static final int RIGHT = 672;
  private static final int TOP = 8;
  private static final int FLOOR = 76;
  private static final int BOX = 88;
  private static final int MOST_BINS = 48;
  private static final int FEWEST_BINS = 8;
  private static final int MOST_TICKS = 7;

  /** As far as logarithms of rounds can lie apart that are measurements. */
  private static final double LONGEST_RANGE = 100;

  private DistributionPlot() {}

  /**
   * The picture of a case; empty if there are too few rounds for a shape.
   *
   * @param name what the case is called
   * @param nanos times of all its rounds
   */
  public static Optional<String> of(String name, double[] nanos) {
    if (nanos.length < 5) {
      return Optional.empty();
    }
    Description rounds = Description.of(nanos);
    LogAxis axis = LogAxis.around(rounds.min(), rounds.max(), LEFT, RIGHT);
    TimeScale scale = TimeScale.of(rounds.median(), null);
    Drawing drawing =
        new Drawing(WIDTH, HEIGHT, name + ": distribution of the rounds", text(rounds, scale));
    grid(drawing, axis, scale);
    bars(drawing, axis, counts(nanos, axis, bins(rounds)));
    box(drawing, axis, rounds);
    return Optional.of(drawing.toSvg());
  }

  private static void grid(Drawing drawing, LogAxis axis, TimeScale scale) {
    List<Double> ticks =
        new LogAxis(axis.low() / scale.nanos(), axis.high() / scale.nanos(), LEFT, RIGHT)
            .ticks(MOST_TICKS);
    List<String> texts = TickText.of(ticks);
    for (int i = 0; i < ticks.size(); i++) {
      double x = axis.at(ticks.get(i) * scale.nanos());
      drawing.line(x, TOP, x, BOX + 10, Ink.GRID, 1);
      drawing.text(x, HEIGHT - 12, Anchor.MIDDLE, Ink.QUIET, texts.get(i));
    }
    drawing.text(LEFT - 6, HEIGHT - 12, Anchor.END, Ink.QUIET, scale.unit());
  }

  private static void bars(Drawing drawing, LogAxis axis, int[] counts) {
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    double width = (axis.to() - axis.from()) / counts.length;
    StringBuilder outline = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        double height = Math.max(1, (FLOOR - TOP) * (counts[i] / (double) most));
        outline
            .append('M')
            .append(Drawing.text(LEFT + i * width + 0.5))
            .append(' ')
            .append(FLOOR)
            .append('v')
            .append(Drawing.text(-height))
            .append('h')
            .append(Drawing.text(width - 1))
            .append('V')
            .append(FLOOR)
            .append('z');
      }
    }
    drawing.shape(outline.toString(), Ink.DATA);
  }

  private static void box(Drawing drawing, LogAxis axis, Description rounds) {
    double from = axis.at(rounds.p25());
    double to = axis.at(rounds.p75());
    drawing.line(axis.at(rounds.min()), BOX, axis.at(rounds.max()), BOX, Ink.QUIET, 1);
    drawing.rectangle(from, BOX - 5, Math.max(2, to - from), 10, Ink.WARMUP);
    double middle = axis.at(rounds.median());
    drawing.line(middle, BOX - 7, middle, BOX + 7, Ink.TEXT, 2);
  }

  /** By Freedman and Diaconis, on the axis as it is drawn. */
  private static int bins(Description rounds) {
    double range = Math.log(rounds.max() / rounds.min());
    double middle = Math.log(rounds.p75() / rounds.p25());
    if (!(range > 0 && range < LONGEST_RANGE && middle > 0)) {
      return FEWEST_BINS;
    }
    double width = 2 * middle / Math.cbrt(rounds.count());
    return (int) Math.max(FEWEST_BINS, Math.min(MOST_BINS, Math.ceil(range / width)));
  }

  private static int[] counts(double[] nanos, LogAxis axis, int bins) {
    int[] counts = new int[bins];
    for (double value : nanos) {
      double share = (axis.at(value) - axis.from()) / (axis.to() - axis.from());
      counts[(int) Math.min(bins - 1L, Math.max(0, (long) (share * bins)))]++;
    }
    return counts;
  }

  private static String text(Description rounds, TimeScale scale) {
    return "%s from %s to %s %s, half of them between %s and %s, median %s."
        .formatted(
            Numbers.count(rounds.count(), "round"),
            scale.text(rounds.min(), 4),
            scale.text(rounds.max(), 4),
            scale.unit(),
            scale.text(rounds.p25(), 4),
            scale.text(rounds.p75(), 4),
            scale.text(rounds.median(), 4));
  }
}
