package dev.dbtest.cli;

import dev.dbtest.report.SafeText;
import dev.dbtest.report.console.DisplayWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text in columns. Where the page is too narrow, those that can be missed are left out. */
final class Columns {

  private static final String GAP = "  ";

  private final List<String> titles;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> numbers;
  private final List<String> leastNeededFirst;

  /**
   * Columns without rows.
   *
   * @param titles of which each is there once
   * @param numbers titles of the columns whose texts end below each other
   * @param leastNeededFirst titles of columns that may be left out
   */
  Columns(List<String> titles, List<String> numbers, List<String> leastNeededFirst) {
    this.titles = titles;
    this.numbers = numbers;
    this.leastNeededFirst = leastNeededFirst;
  }

  /** Adds a row. */
  void row(String... cells) {
    rows.add(Arrays.stream(cells).map(SafeText::line).toList());
  }

  /** The text; every line ends in {@code \n}. */
  String text(int width) {
    int[] widths = widths();
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      if (!isEmpty(i)) {
        shown.add(i);
      }
    }
    for (String title : leastNeededFirst) {
      if (total(shown, widths) > width) {
        shown.remove((Integer) titles.indexOf(title));
      }
    }
    StringBuilder text = new StringBuilder();
    append(text, titles, shown, widths);
    rows.forEach(row -> append(text, row, shown, widths));
    return text.toString();
  }

  private void append(StringBuilder text, List<String> cells, List<Integer> shown, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i : shown) {
      String cell = cells.get(i);
      line.append(line.isEmpty() ? "" : GAP)
          .append(
              numbers.contains(titles.get(i))
                  ? DisplayWidth.padStart(cell, widths[i])
                  : DisplayWidth.padEnd(cell, widths[i]));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private boolean isEmpty(int column) {
    return rows.stream().allMatch(row -> row.get(column).isEmpty());
  }

  private static int total(List<Integer> shown, int[] widths) {
    int total = -GAP.length();
    for (int i : shown) {
      total += widths[i] + GAP.length();
    }
    return total;
  }

  private int[] widths() {
    int[] widths = new int[titles.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = DisplayWidth.of(titles.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    return widths;
  }
}
