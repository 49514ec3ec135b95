package dev.dbtest.report.svg;

import dev.dbtest.report.svg.Drawing.Anchor;
import dev.dbtest.summary.TimeScale;
import java.util.List;

/**
 * Level lines at round times, with their numbers at the left.
 *
 * @param axis where which nanoseconds are
 * @param scale the unit of the numbers
 * @param left where lines begin
 * @param right where they end
 */
record TimeGrid(LogAxis axis, TimeScale scale, double left, double right) {
  private static final int MOST_TICKS = 5;
  private static final int GAP = 6;

  void draw(Drawing drawing) {
    List<Double> ticks =
        new LogAxis(axis.low() / scale.nanos(), axis.high() / scale.nanos(), axis.from(), axis.to())
            .ticks(MOST_TICKS);
    List<String> texts = TickText.of(ticks);
    for (int i = 0; i < ticks.size(); i++) {
      double y = axis.at(ticks.get(i) * scale.nanos());
      drawing.line(left, y, right, y, Ink.GRID, 1);
      drawing.text(left - GAP, y + 4, Anchor.END, Ink.QUIET, texts.get(i));
    }
    drawing.text(left - GAP, 12, Anchor.END, Ink.QUIET, scale.unit());
  }
}
