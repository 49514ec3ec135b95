package dev.dbtest.report.svg;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.report.svg.Drawing.Anchor;
import dev.dbtest.stats.TukeyFences;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.TimeScale;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All rounds of a case in the order in which they ran, fork by fork, the warm-up included: what
 * still warms up, runs in two modes or jumps out is seen at a glance.
 */
public final class RoundsPlot {
  private static final int WIDTH = 680;
  private static final int HEIGHT = 210;
  private static final int LEFT = 52;
  private static final int RIGHT = 672;
  private static final int TOP = 26;
  private static final int BOTTOM = 176;
  private static final int MOST_LABELS = 20;
  private static final int MOST_SINGLE_DOTS = 3_000;

  /** A warm-up that starts further above the slowest round is drawn at the upper edge. */
  private static final double HIGHEST_WARMUP = 2.5;

  private final String name;
  private final List<Fork> forks;
  private final BenchmarkSettings settings;
  private final @Nullable TukeyFences fences;
  private final LogAxis axis;
  private final TimeScale scale;
  private final int columns;

  private RoundsPlot(
      String name,
      List<Fork> forks,
      BenchmarkSettings settings,
      @Nullable TukeyFences fences,
      double[] range) {
    this.name = name;
    this.forks = forks;
    this.settings = settings;
    this.fences = fences;
    this.axis = LogAxis.around(range[0], range[1], BOTTOM, TOP);
    this.scale = TimeScale.of(Math.sqrt(range[0] * range[1]), null);
    int widest = 1;
    for (Fork fork : forks) {
      widest = Math.max(widest, fork.warmup().size() + fork.rounds().size());
    }
    this.columns = widest;
  }

  /**
   * The picture of a case; empty if no round has a time.
   *
   * @param name what the case is called
   * @param fences beyond which a round is marked; {@code null} to mark none
   */
  public static Optional<String> of(
      String name, List<Fork> forks, BenchmarkSettings settings, @Nullable TukeyFences fences) {
    List<Fork> timed = ForkTimes.timed(forks, settings);
    if (timed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RoundsPlot(name, timed, settings, fences, range(timed, settings)).draw());
  }

  private static double[] range(List<Fork> forks, BenchmarkSettings settings) {
    double low = Double.MAX_VALUE;
    double high = 0;
    double warm = 0;
    for (Fork fork : forks) {
      for (double nanos : ForkTimes.nanos(fork, settings)) {
        low = Math.min(low, nanos);
        high = Math.max(high, nanos);
      }
      for (double nanos : ForkTimes.warmupNanos(fork, settings)) {
        if (isTime(nanos)) {
          low = Math.min(low, nanos);
          warm = Math.max(warm, nanos);
        }
      }
    }
    return new double[] {low, Math.max(high, Math.min(warm, high * HIGHEST_WARMUP))};
  }

  private String draw() {
    Drawing drawing = new Drawing(WIDTH, HEIGHT, name + ": rounds in time order", description());
    new TimeGrid(axis, scale, LEFT, RIGHT).draw(drawing);
    drawing.text((LEFT + RIGHT) / 2.0, HEIGHT - 4, Anchor.MIDDLE, Ink.QUIET, "fork");
    double width = (RIGHT - LEFT) / (double) forks.size();
    boolean cloud = forks.size() * columns > MOST_SINGLE_DOTS;
    Dots warmup = cloud ? Dots.ofCloud() : new Dots();
    Dots rounds = cloud ? Dots.ofCloud() : new Dots();
    Dots unusual = cloud ? Dots.ofCloud() : new Dots();
    Dots levels = new Dots();
    int labelEvery = (int) Math.ceil(forks.size() / (double) MOST_LABELS);
    double size = Math.max(2.6, Math.min(5, width / columns * 0.8));
    for (int i = 0; i < forks.size(); i++) {
      double x = LEFT + i * width;
      if (i > 0 && width > 6) {
        drawing.line(x, TOP, x, BOTTOM, Ink.GRID, 1);
      }
      if (i % labelEvery == 0) {
        String number = Integer.toString(i + 1);
        drawing.text(x + width / 2, BOTTOM + 15, Anchor.MIDDLE, Ink.QUIET, number);
      }
      level(forks.get(i), x, width, levels);
      collect(forks.get(i), x, width, warmup, rounds, unusual);
    }
    drawing.strokes(levels, Ink.QUIET);
    drawing.dots(warmup, Ink.WARMUP, size);
    drawing.dots(rounds, Ink.DATA, size);
    drawing.dots(unusual, Ink.CAUTION, size + 1);
    legend(drawing, !warmup.isEmpty(), !unusual.isEmpty());
    return drawing.toSvg();
  }

  /** The time of the fork, as a line through its rounds. */
  private void level(Fork fork, double x, double width, Dots levels) {
    double y = axis.at(ForkTimes.time(fork, settings));
    double step = width / columns;
    double from = x + fork.warmup().size() * step;
    levels.add(from, y, Math.max(1, fork.rounds().size() * step));
  }

  private void collect(Fork fork, double x, double width, Dots warmup, Dots rounds, Dots unusual) {
    double step = width / columns;
    double at = x + step / 2;
    for (double nanos : ForkTimes.warmupNanos(fork, settings)) {
      if (isTime(nanos)) {
        warmup.add(at, axis.at(nanos));
      }
      at += step;
    }
    for (double nanos : ForkTimes.nanos(fork, settings)) {
      boolean inside = fences == null || fences.label(nanos) == TukeyFences.Label.INSIDE;
      (inside ? rounds : unusual).add(at, axis.at(nanos));
      at += step;
    }
  }

  private static void legend(Drawing drawing, boolean warmup, boolean unusual) {
    double x = LEFT;
    if (warmup) {
      x = entry(drawing, x, Ink.WARMUP, "warm-up round");
    }
    x = entry(drawing, x, Ink.DATA, "round");
    if (unusual) {
      x = entry(drawing, x, Ink.CAUTION, "outlier");
    }
    drawing.line(x, 8, x + 14, 8, Ink.QUIET, 1);
    drawing.text(x + 20, 12, Anchor.START, Ink.QUIET, "time of the fork");
  }

  private static double entry(Drawing drawing, double x, Ink ink, String text) {
    Dots dot = new Dots();
    dot.add(x + 3, 8);
    drawing.dots(dot, ink, 6);
    drawing.text(x + 11, 12, Anchor.START, Ink.QUIET, text);
    return x + 27 + text.length() * 6.2;
  }

  private String description() {
    int rounds = 0;
    int warmup = 0;
    double fastest = Double.MAX_VALUE;
    double slowest = 0;
    for (Fork fork : forks) {
      rounds += fork.rounds().size();
      warmup += timed(fork);
      double time = ForkTimes.time(fork, settings);
      fastest = Math.min(fastest, time);
      slowest = Math.max(slowest, time);
    }
    return "%s with %s and %s; times of the forks from %s to %s %s."
        .formatted(
            Numbers.count(forks.size(), "fork"),
            Numbers.count(warmup, "warm-up round"),
            Numbers.count(rounds, "round"),
            scale.text(fastest, 4),
            scale.text(slowest, 4),
            scale.unit());
  }

  private int timed(Fork fork) {
    int timed = 0;
    for (double nanos : ForkTimes.warmupNanos(fork, settings)) {
      timed += isTime(nanos) ? 1 : 0;
    }
    return timed;
  }

  private static boolean isTime(double nanos) {
    return nanos > 0 && nanos < Double.MAX_VALUE;
  }
}
