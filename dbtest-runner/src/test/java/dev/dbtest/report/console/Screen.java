package dev.dbtest.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A terminal of endless height that knows what {@link LiveProgress} uses: line feed, carriage
 * return, cursor up, erase to the end of the line or of all, colours. Anything else is an error.
 */
final class Screen implements Appendable {
  private final List<StringBuilder> lines = new ArrayList<>();
  private int width;
  private int row;
  private int column;
  private int writes;

  Screen(int width) {
    this.width = width;
    lines.add(new StringBuilder());
  }

  /** What a person sees. */
  String text() {
    return lines.stream()
        .map(line -> line.toString().stripTrailing())
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }

  /** Makes the window narrower: lines are wrapped anew, the cursor stays with its line. */
  void resize(int newWidth) {
    List<StringBuilder> old = List.copyOf(lines);
    int oldRow = row;
    lines.clear();
    for (int i = 0; i < old.size(); i++) {
      if (i == oldRow) {
        row = lines.size();
      }
      String line = old.get(i).toString();
      int at = 0;
      do {
        int end = Math.min(line.length(), at + newWidth);
        lines.add(new StringBuilder(line.substring(at, end)));
        at = end;
      } while (at < line.length());
    }
    width = newWidth;
  }

  int writes() {
    return writes;
  }

  @Override
  public Screen append(CharSequence characters) {
    writes++;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == '\u001b') {
        i = escape(characters, i);
      } else if (c == '\n') {
        column = 0;
        down();
      } else if (c == '\r') {
        column = 0;
      } else {
        print(c);
      }
    }
    return this;
  }

  @Override
  public Screen append(CharSequence characters, int start, int end) {
    return append(characters.subSequence(start, end));
  }

  @Override
  public Screen append(char c) {
    return append(String.valueOf(c));
  }

  private int escape(CharSequence text, int at) {
    int end = at + 2;
    while (!Character.isLetter(text.charAt(end))) {
      end++;
    }
    String parameter = text.subSequence(at + 2, end).toString();
    switch (text.charAt(end)) {
      case 'A' -> row -= Integer.parseInt(parameter);
      case 'J' -> {
        lines.get(row).setLength(Math.min(column, lines.get(row).length()));
        lines.subList(row + 1, lines.size()).clear();
      }
      case 'K' -> lines.get(row).setLength(Math.min(column, lines.get(row).length()));
      case 'm' -> {}
      default -> throw new IllegalArgumentException("unknown sequence " + text.charAt(end));
    }
    return end;
  }

  private void print(char c) {
    if (c < ' ') {
      throw new IllegalArgumentException("control character " + (int) c);
    }
    if (column == width) {
      column = 0;
      down();
    }
    StringBuilder line = lines.get(row);
    while (line.length() <= column) {
      line.append(' ');
    }
    line.setCharAt(column, c);
    column++;
  }

  private void down() {
    row++;
    if (row == lines.size()) {
      lines.add(new StringBuilder());
    }
  }
}
