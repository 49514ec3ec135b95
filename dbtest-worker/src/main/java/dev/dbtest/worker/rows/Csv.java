package dev.dbtest.worker.rows;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits comma-separated text. A value in single or double quotes keeps its blanks and commas; two
 * quotes within it stand for one. Blanks around a value do not belong to it.
 */
final class Csv {

  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  /** The values of one line. */
  static List<String> split(String line) throws RowsException {
    Csv csv = new Csv(line);
    List<String> values = new ArrayList<>();
    values.add(csv.value());
    while (csv.at < line.length()) {
      csv.at++;
      values.add(csv.value());
    }
    return values;
  }

  /**
   * The values of each line; a line break within quotes belongs to the value. Blank lines are left
   * out.
   */
  static List<List<String>> lines(String file) throws RowsException {
    List<List<String>> rows = new ArrayList<>();
    int start = 0;
    char open = 0;
    for (int i = 0; i <= file.length(); i++) {
      char c = i == file.length() ? '\n' : file.charAt(i);
      if (open != 0 && i < file.length()) {
        open = c == open ? 0 : open;
      } else if (c == '\n') {
        String line = file.substring(start, i);
        if (!line.isBlank()) {
          rows.add(split(line));
        }
        start = i + 1;
      } else if ((c == '"' || c == '\'') && startsValue(file, start, i)) {
        open = c;
      }
    }
    return rows;
  }

  private static boolean startsValue(String file, int lineStart, int at) {
    int before = at - 1;
    while (before >= lineStart && (file.charAt(before) == ' ' || file.charAt(before) == '\t')) {
      before--;
    }
    // A quote after a quote is the second half of a doubled one, and opens the value again.
    return before < lineStart
        || file.charAt(before) == ','
        || file.charAt(before) == file.charAt(at);
  }

  private String value() throws RowsException {
    skipBlanks();
    if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      return quoted(text.charAt(at));
    }
    int comma = text.indexOf(',', at);
    int end = comma < 0 ? text.length() : comma;
    String value = text.substring(at, end).strip();
    at = end;
    return value;
  }

  private String quoted(char quote) throws RowsException {
    StringBuilder value = new StringBuilder();
    int i = at + 1;
    while (true) {
      int close = text.indexOf(quote, i);
      if (close < 0) {
        throw new RowsException(
            "the quote " + quote + " in the row \"" + text + "\" is not closed.");
      }
      value.append(text, i, close);
      i = close + 1;
      if (i < text.length() && text.charAt(i) == quote) {
        value.append(quote);
        i++;
      } else {
        break;
      }
    }
    at = i;
    skipBlanks();
    if (at < text.length() && text.charAt(at) != ',') {
      throw new RowsException(
          "text follows the closing quote in the row \"" + text + "\". Put a comma between them.");
    }
    return value.toString();
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
