package dev.dbtest.report.markdown;

import dev.dbtest.summary.Table;
import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Column;
import dev.dbtest.summary.Table.Role;
import dev.dbtest.summary.Table.Row;
import dev.dbtest.summary.Table.Tone;
import java.util.List;

/** Writes a table; columns in which no row has anything to say are left out. */
final class MarkdownTable {
  private final Table table;
  private final List<Integer> shown;

  MarkdownTable(Table table) {
    this.table = table;
    this.shown = table.filledColumns();
  }

  void write(StringBuilder to) {
    StringBuilder rule = new StringBuilder("|");
    to.append('|');
    for (int i : shown) {
      Column column = table.columns().get(i);
      String unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
      to.append(' ').append(MarkdownText.plain(column.title() + unit)).append(" |");
      rule.append(column.role().isText() ? " --- |" : " ---: |");
    }
    to.append('\n').append(rule).append('\n');
    table.rows().forEach(row -> row(row, to));
  }

  private void row(Row row, StringBuilder to) {
    to.append('|');
    boolean noted = false;
    for (int i : shown) {
      Role role = table.columns().get(i).role();
      String text;
      if (row.note() == null || role == Role.NAME || role == Role.PARAMETER) {
        text = cell(row.cells().get(i), role);
      } else {
        text = noted ? "" : MarkdownText.plain(row.note());
        noted = true;
      }
      to.append(text.isEmpty() ? " |" : " " + text + " |");
    }
    to.append('\n');
  }

  private static String cell(Cell cell, Role role) {
    if (role == Role.NAME || role == Role.PARAMETER) {
      return MarkdownText.codeInCell(cell.text());
    }
    String text = MarkdownText.plain(cell.text());
    boolean strong = cell.tone() == Tone.GOOD || cell.tone() == Tone.BAD;
    return strong && !text.isEmpty() ? "**" + text + "**" : text;
  }
}
