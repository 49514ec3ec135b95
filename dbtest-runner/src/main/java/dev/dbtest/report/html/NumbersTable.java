package dev.dbtest.report.html;

import dev.dbtest.summary.Table;
import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Column;
import dev.dbtest.summary.Table.Role;
import dev.dbtest.summary.Table.Row;
import dev.dbtest.summary.Table.Tone;
import java.util.ArrayList;
import java.util.List;

/** Writes the numbers of a group; columns in which no row has anything to say are left out. */
final class NumbersTable {
  private final Table table;
  private final List<Integer> shown = new ArrayList<>();
  private final Html to;

  NumbersTable(Table table, Html to) {
    this.table = table;
    this.to = to;
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      boolean empty =
          table.rows().stream().allMatch(row -> row.cells().get(column).text().isEmpty());
      if (!empty || table.columns().get(i).role() == Role.MEAN) {
        shown.add(i);
      }
    }
  }

  void write(String caption) {
    to.markup("<div class=\"wide\"><table class=\"numbers\"><caption>")
        .text(caption)
        .markup("</caption>\n<thead><tr>");
    for (int i : shown) {
      Column column = table.columns().get(i);
      to.markup(column.role().isText() ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"n\">")
          .text(column.title());
      if (!column.unit().isEmpty()) {
        to.markup(" <span class=\"unit\">").text(column.unit()).markup("</span>");
      }
      to.markup("</th>");
    }
    to.markup("</tr></thead>\n<tbody>\n");
    table.rows().forEach(this::row);
    to.markup("</tbody></table></div>\n");
  }

  private void row(Row row) {
    to.markup(row.startsBlock() ? "<tr class=\"block\">" : "<tr>");
    int left = shown.size();
    for (int i : shown) {
      Role role = table.columns().get(i).role();
      boolean names = role == Role.NAME || role == Role.PARAMETER;
      if (row.note() != null && !names) {
        to.markup("<td")
            .attribute("colspan", Integer.toString(left))
            .attribute("class", Mark.style(row.tone()))
            .markup(">")
            .text(NameText.cut(row.note()))
            .markup("</td>");
        break;
      }
      cell(row.cells().get(i), role);
      left--;
    }
    to.markup("</tr>\n");
  }

  private void cell(Cell cell, Role role) {
    if (role == Role.NAME) {
      to.markup("<th scope=\"row\">").text(NameText.cut(cell.text())).markup("</th>");
    } else if (role == Role.VERDICT && !cell.text().isEmpty()) {
      to.markup("<td>").markup(Mark.of(cell.tone(), cell.text())).markup("</td>");
    } else {
      String style = role.isText() ? "" : "n";
      if (cell.tone() != Tone.PLAIN) {
        style = style.isEmpty() ? Mark.style(cell.tone()) : style + " " + Mark.style(cell.tone());
      }
      to.markup("<td");
      if (!style.isEmpty()) {
        to.attribute("class", style);
      }
      to.markup(">").text(NameText.cut(cell.text())).markup("</td>");
    }
  }
}
