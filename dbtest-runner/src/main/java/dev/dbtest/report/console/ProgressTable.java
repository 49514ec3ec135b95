package dev.dbtest.report.console;

import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.LiveTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the table of benchmarks that are being measured. It is laid out only when it has changed:
 * while a fork measures, the front should have as little to do as possible.
 */
final class ProgressTable {
  private static final int NARROWEST = 72;
  private static final int FEWEST_ROWS = 5;

  /** Beyond this a table that changes in place is no longer read. */
  private static final int MOST_ROWS = 40;

  private static final String INDENT = "  ";

  private final Style style;
  private List<String> lines = List.of();
  private int version = -1;
  private int width;
  private int height;

  ProgressTable(Style style) {
    this.style = style;
  }

  /**
   * The lines of the table with its heading; none if it has no rows or does not fit.
   *
   * @param room columns that there are
   * @param most lines that there are
   */
  List<String> lines(LiveTable table, int room, int most) {
    if (table.isEmpty() || room < NARROWEST || most < FEWEST_ROWS) {
      return List.of();
    }
    if (table.version() != version || room != width || most != height) {
      lines = laidOut(table, room, Math.min(most, MOST_ROWS));
      version = table.version();
      width = room;
      height = most;
    }
    return lines;
  }

  private List<String> laidOut(LiveTable table, int room, int most) {
    LiveTable.Excerpt excerpt = table.excerpt(most - 1);
    Page page = new Page(style, room);
    new TableText(page, INDENT, excerpt.table()).print();
    List<String> drawn = new ArrayList<>(page.toString().lines().toList());
    for (String line : excerpt.below()) {
      drawn.add(style.paint(Ink.QUIET, Shorten.tail(INDENT + style.safe(line), room, style)));
    }
    return drawn;
  }
}
