package dev.dbtest.report.console;

import dev.dbtest.summary.Table;
import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Column;
import dev.dbtest.summary.Table.Role;
import dev.dbtest.summary.Table.Row;
import java.util.ArrayList;
import java.util.List;

/** The texts of a column, numbers aligned at their points. */
final class TableColumn {
  private final List<String> texts;
  private final int width;
  private final boolean empty;

  private TableColumn(List<String> texts, int width, boolean empty) {
    this.texts = texts;
    this.width = width;
    this.empty = empty;
  }

  static TableColumn of(Table table, int index, Style style) {
    Column column = table.columns().get(index);
    // Even an interval with only one point is no number.
    boolean numbers = !column.role().isText() && column.role() != Role.RATIO_INTERVAL;
    List<String> texts = new ArrayList<>(table.rows().size());
    int fraction = 0;
    for (Row row : table.rows()) {
      Cell cell = row.cells().get(index);
      String text = style.safe(cell.text());
      texts.add(text);
      if (numbers) {
        fraction = Math.max(fraction, fractionOf(text));
      }
    }
    int width =
        Math.max(
            DisplayWidth.of(style.safe(column.title())),
            DisplayWidth.of(style.safe(column.unit())));
    boolean empty = true;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (!text.isEmpty()) {
        empty = false;
        if (fraction > 0) {
          text = text + " ".repeat(fraction - fractionOf(text));
          texts.set(i, text);
        }
        width = Math.max(width, DisplayWidth.of(text));
      }
    }
    return new TableColumn(texts, width, empty);
  }

  /**
   * Characters from the point on; 0 for a whole number and for an interval, which has two points.
   */
  private static int fractionOf(String text) {
    int point = text.indexOf('.');
    return point < 0 || point != text.lastIndexOf('.') ? 0 : text.length() - point;
  }

  String text(int row) {
    return texts.get(row);
  }

  int width() {
    return width;
  }

  /** Whether no row has anything to say, because none was measured. */
  boolean isEmpty() {
    return empty;
  }
}
