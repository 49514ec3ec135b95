package dev.dbtest.report.svg;

import dev.dbtest.report.svg.Drawing.Anchor;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.summary.Compared;
import dev.dbtest.summary.GroupSummary;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Role;
import dev.dbtest.summary.Table.Tone;
import dev.dbtest.summary.VariantSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row for each variant of a group: its time over that of the baseline, as an interval on a
 * logarithmic axis. Behind them lies the range in which two times count as equal, so that a reader
 * sees what each verdict rests on.
 */
public final class RatioPlot {
  private static final int WIDTH = 680;
  private static final int LEFT = 190;
  private static final int RIGHT = 506;
  private static final int TOP = 8;
  private static final int ROW = 26;
  private static final int HEADING = 22;
  private static final int FOOT = 40;
  private static final int MOST_TICKS = 7;
  private static final int LABEL = 27;
  private static final double HALF_A_DIGIT = 3.5;

  /** Beyond this factor from the outermost ratio an interval ends in an arrow. */
  private static final double FARTHEST = 3;

  private final GroupSummary group;
  private final double equivalence;
  private final List<Line> lines;

  private RatioPlot(GroupSummary group, double equivalence, List<Line> lines) {
    this.group = group;
    this.equivalence = equivalence;
    this.lines = lines;
  }

  /**
   * The picture of a group; empty if none of its variants is compared.
   *
   * @param equivalence relative difference within which two times count as equal
   */
  public static Optional<String> of(GroupSummary group, double equivalence) {
    List<Line> lines = lines(group);
    return lines.stream().anyMatch(line -> line.compared() != null)
        ? Optional.of(new RatioPlot(group, equivalence, lines).draw())
        : Optional.empty();
  }

  private String draw() {
    int height = TOP + FOOT;
    for (Line line : lines) {
      height += line.isHeading() ? HEADING : ROW;
    }
    Drawing drawing = new Drawing(WIDTH, height, title(), description());
    LogAxis axis = axis();
    double bottom = height - FOOT;
    background(drawing, axis, bottom);
    double y = TOP;
    for (Line line : lines) {
      if (line.isHeading()) {
        drawing.text(0, y + 16, Anchor.START, Ink.QUIET, Drawing.cut(line.label(), 60));
        y += HEADING;
      } else {
        row(drawing, axis, line, y + ROW / 2.0);
        y += ROW;
      }
    }
    return drawing.toSvg();
  }

  private void background(Drawing drawing, LogAxis axis, double bottom) {
    double from = axis.at(1 / (1 + equivalence));
    drawing.rectangle(from, TOP, axis.at(1 + equivalence) - from, bottom - TOP, Ink.BAND);
    List<Double> ticks = axis.ticks(MOST_TICKS);
    List<String> texts = TickText.of(ticks);
    double free = LEFT - 20;
    for (int i = 0; i < ticks.size(); i++) {
      double x = axis.at(ticks.get(i));
      drawing.line(x, TOP, x, bottom, Ink.GRID, 1);
      double half = (texts.get(i).length() + 1) * HALF_A_DIGIT;
      if (x - half >= free) {
        drawing.text(x, bottom + 15, Anchor.MIDDLE, Ink.QUIET, texts.get(i) + "×");
        free = x + half + 2 * HALF_A_DIGIT;
      }
    }
    drawing.line(axis.at(1), TOP, axis.at(1), bottom, Ink.QUIET, 1);
    drawing.text(LEFT, bottom + 33, Anchor.START, Ink.QUIET, "← faster");
    double middle = (LEFT + RIGHT) / 2.0;
    drawing.rectangle(middle - 62, bottom + 24, 10, 10, Ink.BAND);
    drawing.text(
        middle - 47,
        bottom + 33,
        Anchor.START,
        Ink.QUIET,
        "same within ±" + Numbers.percent(equivalence));
    drawing.text(RIGHT, bottom + 33, Anchor.END, Ink.QUIET, "slower →");
  }

  private static void row(Drawing drawing, LogAxis axis, Line line, double y) {
    drawing.text(0, y + 4, Anchor.START, Ink.TEXT, Drawing.cut(line.label(), LABEL));
    Compared compared = line.compared();
    Ink ink = ink(line.tone());
    if (compared != null) {
      ConfidenceInterval interval = compared.interval();
      if (interval != null) {
        interval(drawing, axis, interval, y, ink);
      }
      drawing.shape(square(axis.at(compared.ratio()), y), ink);
    } else if (line.baseline()) {
      drawing.outline(diamond(axis.at(1), y), Ink.QUIET, 1.5);
    }
    drawing.text(RIGHT + 12, y + 4, Anchor.START, Ink.TEXT, line.ratio());
    drawing.text(RIGHT + 62, y + 4, Anchor.START, ink, line.word());
  }

  private static void interval(
      Drawing drawing, LogAxis axis, ConfidenceInterval interval, double y, Ink ink) {
    double from = axis.at(interval.lower());
    double to = axis.at(interval.upper());
    drawing.line(from, y, to, y, ink, 2);
    end(drawing, from, y, axis.contains(interval.lower()) ? 0 : -5, ink);
    end(drawing, to, y, axis.contains(interval.upper()) ? 0 : 5, ink);
  }

  /** A bar at the end of an interval, or an arrow where it goes on beyond the picture. */
  private static void end(Drawing drawing, double x, double y, double arrow, Ink ink) {
    if (arrow == 0) {
      drawing.line(x, y - 6, x, y + 6, ink, 1.5);
    } else {
      drawing.shape(
          "M%s %sL%s %sL%sZ"
              .formatted(
                  Drawing.text(x - arrow),
                  Drawing.text(y - 5),
                  Drawing.text(x + arrow),
                  Drawing.text(y),
                  Drawing.text(x - arrow) + " " + Drawing.text(y + 5)),
          ink);
    }
  }

  private static String square(double x, double y) {
    return "M" + Drawing.text(x - 3) + " " + Drawing.text(y - 3) + "h6v6h-6z";
  }

  private static String diamond(double x, double y) {
    return "M" + Drawing.text(x) + " " + Drawing.text(y - 5) + "l5 5l-5 5l-5 -5z";
  }

  private static Ink ink(Tone tone) {
    return switch (tone) {
      case GOOD -> Ink.GOOD;
      case BAD -> Ink.BAD;
      case CAUTION -> Ink.CAUTION;
      case QUIET -> Ink.QUIET;
      case PLAIN -> Ink.DATA;
    };
  }

  private LogAxis axis() {
    double low = 1 / (1 + equivalence);
    double high = 1 + equivalence;
    for (Line line : lines) {
      Compared compared = line.compared();
      if (compared != null) {
        low = Math.min(low, compared.ratio());
        high = Math.max(high, compared.ratio());
      }
    }
    double lowest = low;
    double highest = high;
    for (Line line : lines) {
      ConfidenceInterval interval = line.compared() == null ? null : line.compared().interval();
      if (interval != null) {
        lowest = Math.min(lowest, Math.max(interval.lower(), low / FARTHEST));
        highest = Math.max(highest, Math.min(interval.upper(), high * FARTHEST));
      }
    }
    return LogAxis.around(lowest, highest, LEFT, RIGHT);
  }

  private String title() {
    return group.title() + ": time over the time of the baseline";
  }

  private String description() {
    StringBuilder text = new StringBuilder("Below 1 is faster. ");
    for (Line line : lines) {
      if (!line.isHeading()) {
        text.append(line.full()).append(": ").append(line.word());
        if (line.compared() != null) {
          text.append(", ratio ").append(line.ratio());
        }
        text.append(". ");
      }
    }
    return text.toString().strip();
  }

  private static List<Line> lines(GroupSummary group) {
    List<Line> lines = new ArrayList<>();
    List<VariantSummary> variants = group.variants();
    for (int i = 0; i < variants.size(); i++) {
      VariantSummary variant = variants.get(i);
      boolean headed = !variant.row().isNone();
      String row = variant.row().name();
      if (headed && (i == 0 || !row.equals(variants.get(i - 1).row().name()))) {
        lines.add(Line.heading(row));
      }
      lines.add(
          new Line(
              variant.name(),
              variant.label(),
              variant.compared(),
              variant.result().baseline(),
              cell(group, i, Role.RATIO).text(),
              word(group, i),
              tone(group, i)));
    }
    return lines;
  }

  private static String word(GroupSummary group, int row) {
    String note = group.table().rows().get(row).note();
    return note == null ? cell(group, row, Role.VERDICT).text() : "not measured";
  }

  private static Tone tone(GroupSummary group, int row) {
    return group.table().rows().get(row).note() == null
        ? cell(group, row, Role.VERDICT).tone()
        : Tone.QUIET;
  }

  private static Cell cell(GroupSummary group, int row, Role role) {
    for (int i = 0; i < group.table().columns().size(); i++) {
      if (group.table().columns().get(i).role() == role) {
        return group.table().rows().get(row).cells().get(i);
      }
    }
    return new Cell("", Tone.QUIET);
  }

  /**
   * What is drawn on one line.
   *
   * @param label name of the variant, or the parameters of the lines below
   * @param full name of the variant with its parameters
   * @param compared how it compares; absent for the baseline, and where nothing was compared
   * @param baseline whether others are compared with it
   * @param ratio the ratio in digits
   * @param word the verdict in a word
   * @param tone how the verdict is meant
   */
  private record Line(
      String label,
      String full,
      @Nullable Compared compared,
      boolean baseline,
      String ratio,
      String word,
      Tone tone) {

    static Line heading(String parameters) {
      return new Line(parameters, "", null, false, "", "", Tone.QUIET);
    }

    boolean isHeading() {
      return full.isEmpty() && word.isEmpty() && compared == null && !baseline;
    }
  }
}
