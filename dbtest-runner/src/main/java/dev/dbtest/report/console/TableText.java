package dev.dbtest.report.console;

import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.Table;
import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Column;
import dev.dbtest.summary.Table.Role;
import dev.dbtest.summary.Table.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a table in columns. On a narrow terminal columns are left out in the order of {@link
 * #LEAST_NEEDED_FIRST}, then names are shortened; a row is never wrapped.
 */
final class TableText {
  private static final List<Role> LEAST_NEEDED_FIRST =
      List.of(
          Role.P99,
          Role.MEDIAN,
          Role.P95,
          Role.DEVIATION,
          Role.FORKS,
          Role.RATE,
          Role.ALLOCATION,
          Role.OPEN,
          Role.RATIO_INTERVAL,
          Role.INTERVAL,
          Role.SETTLING);

  private static final int SHORTEST_NAME = 10;
  private static final int SHORTEST_OPEN = 20;
  private static final String GAP = "  ";

  private final Page page;
  private final Style style;
  private final String indent;
  private final Table table;
  private final List<Integer> shown = new ArrayList<>();
  private final int[] widths;
  private final List<TableColumn> columns;

  TableText(Page page, String indent, Table table) {
    this.page = page;
    this.style = page.style();
    this.indent = indent;
    this.table = table;
    this.widths = new int[table.columns().size()];
    this.columns = new ArrayList<>(widths.length);
    for (int i = 0; i < widths.length; i++) {
      TableColumn column = TableColumn.of(table, i, style);
      columns.add(column);
      widths[i] = column.width();
      if (!column.isEmpty()) {
        shown.add(i);
      }
    }
  }

  /** Prints the table and returns the titles of the columns that had no room. */
  List<String> print() {
    List<String> left = fit();
    List<String> titles = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (int i : shown) {
      Column column = table.columns().get(i);
      titles.add(padded(i, Shorten.middle(style.safe(column.title()), widths[i], style)));
      units.add(padded(i, style.safe(column.unit())));
    }
    page.raw(indent + style.paint(Ink.STRONG, String.join(GAP, titles).stripTrailing()));
    String unitLine = String.join(GAP, units).stripTrailing();
    if (!unitLine.isEmpty()) {
      page.raw(indent + style.paint(Ink.QUIET, unitLine));
    }
    boolean blocks = hasBlocks();
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = table.rows().get(r);
      if (r > 0 && blocks && row.startsBlock()) {
        page.raw("");
      }
      page.raw((indent + line(r, row)).stripTrailing());
    }
    return left;
  }

  private List<String> fit() {
    shortenOpen();
    List<String> left = new ArrayList<>();
    for (Role role : LEAST_NEEDED_FIRST) {
      if (totalWidth() <= page.width()) {
        return left;
      }
      for (int i = 0; i < widths.length; i++) {
        if (table.columns().get(i).role() == role && shown.remove((Integer) i)) {
          left.add(table.columns().get(i).title());
        }
      }
    }
    shortenTo(page.width());
    return left;
  }

  /** The end of what is said of open questions can be missed more easily than any number. */
  private void shortenOpen() {
    for (int i : shown) {
      if (table.columns().get(i).role() == Role.OPEN) {
        int room = widths[i] - (totalWidth() - page.width());
        widths[i] = Math.min(widths[i], Math.max(SHORTEST_OPEN, room));
      }
    }
  }

  /** Takes what is too much from the widest column of words, again and again. */
  private void shortenTo(int limit) {
    int excess = totalWidth() - limit;
    while (excess > 0) {
      int widest = -1;
      for (int i : shown) {
        if (table.columns().get(i).role().isText()
            && widths[i] > SHORTEST_NAME
            && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      excess--;
    }
  }

  private int totalWidth() {
    int total = indent.length() + GAP.length() * (shown.size() - 1);
    for (int i : shown) {
      total += widths[i];
    }
    return total;
  }

  /** Whether some set of parameters has more than one row, so that a gap between sets helps. */
  private boolean hasBlocks() {
    return table.rows().stream().anyMatch(row -> !row.startsBlock());
  }

  private String line(int index, Row row) {
    StringBuilder line = new StringBuilder();
    int used = indent.length();
    for (int i : shown) {
      Role role = table.columns().get(i).role();
      if (row.note() != null && role != Role.NAME && role != Role.PARAMETER) {
        break;
      }
      if (line.length() > 0) {
        line.append(GAP);
        used += GAP.length();
      }
      Cell cell = row.cells().get(i);
      String whole = columns.get(i).text(index);
      String text =
          role == Role.OPEN
              ? Shorten.tail(whole, widths[i], style)
              : Shorten.middle(whole, widths[i], style);
      line.append(pad(i, text, style.paint(Ink.of(cell.tone()), text)));
      used += widths[i];
    }
    if (row.note() != null) {
      int room = Math.max(SHORTEST_NAME, page.width() - used - GAP.length());
      String note = Shorten.tail(page.cut(row.note()), room, style);
      line.append(GAP).append(style.paint(Ink.of(row.tone()), note));
    }
    return line.toString();
  }

  private String padded(int column, String text) {
    return pad(column, text, text);
  }

  /** Pads to the width of the column; {@code painted} is what is shown in place of the text. */
  private String pad(int column, String text, String painted) {
    String blanks = " ".repeat(Math.max(0, widths[column] - DisplayWidth.of(text)));
    return table.columns().get(column).role().isText() ? painted + blanks : blanks + painted;
  }
}
