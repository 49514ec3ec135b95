package dev.dbtest.report.asciidoc;

import dev.dbtest.report.RunHead;
import dev.dbtest.summary.Table;
import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Column;
import dev.dbtest.summary.Table.Role;
import dev.dbtest.summary.Table.Row;
import dev.dbtest.summary.Table.Tone;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a table, a line for each cell: a text that ends in a blank and a letter would otherwise be
 * read as the style of the cell behind it.
 */
final class AsciiDocTable {
  private final Table table;
  private final List<Integer> shown;

  AsciiDocTable(Table table) {
    this.table = table;
    this.shown = table.filledColumns();
  }

  /** Writes a table of two columns without headings. */
  static void facts(List<RunHead.Fact> facts, StringBuilder to) {
    to.append("[cols=\"1,5\"]\n|===\n");
    for (RunHead.Fact fact : facts) {
      to.append('|').append(fact.name()).append("\n|").append(fact.value()).append("\n\n");
    }
    to.append("|===\n\n");
  }

  void write(StringBuilder to) {
    to.append("[%header%autowidth,cols=\"")
        .append(
            shown.stream()
                .map(i -> table.columns().get(i).role().isText() ? "<" : ">")
                .collect(Collectors.joining(",")))
        .append("\"]\n|===\n");
    for (int i : shown) {
      Column column = table.columns().get(i);
      String unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
      to.append('|').append(AsciiDocText.plain(column.title() + unit)).append('\n');
    }
    for (Row row : table.rows()) {
      to.append('\n');
      row(row, to);
    }
    to.append("|===\n\n");
  }

  private void row(Row row, StringBuilder to) {
    boolean noted = false;
    for (int i : shown) {
      Role role = table.columns().get(i).role();
      if (row.note() == null || role == Role.NAME || role == Role.PARAMETER) {
        to.append('|').append(cell(row.cells().get(i), role)).append('\n');
      } else {
        to.append('|').append(noted ? "" : AsciiDocText.plain(row.note())).append('\n');
        noted = true;
      }
    }
  }

  private static String cell(Cell cell, Role role) {
    if (role == Role.NAME || role == Role.PARAMETER) {
      return AsciiDocText.code(cell.text());
    }
    String text = AsciiDocText.plain(cell.text());
    boolean strong = cell.tone() == Tone.GOOD || cell.tone() == Tone.BAD;
    return strong && !text.isEmpty() ? "**" + text + "**" : text;
  }
}
