package dev.dbtest.report.console;

import dev.dbtest.report.console.Style.Ink;

/** Collects lines of text for a terminal of a certain width. */
final class Page {
  /** A line of a message or of output is cut here: beyond, nobody reads it in a terminal. */
  private static final int LONGEST_LINE = 1_000;

  private final StringBuilder text = new StringBuilder(4_096);
  private final Style style;
  private final int width;

  Page(Style style, int width) {
    this.style = style;
    this.width = Math.max(20, width);
  }

  Style style() {
    return style;
  }

  int width() {
    return width;
  }

  /** A blank line, unless the page is empty or ends in one. */
  Page blank() {
    int length = text.length();
    if (length > 0 && !(length > 1 && text.charAt(length - 2) == '\n')) {
      text.append('\n');
    }
    return this;
  }

  /** A line of text that is safe and may be painted. */
  Page raw(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** A line of any text in one ink. */
  Page line(String indent, Ink ink, String line) {
    return raw((indent + style.paint(ink, cut(line))).stripTrailing());
  }

  /** A line of text that is made safe and cut if it is far too long. */
  String cut(String line) {
    String safe =
        style.safe(line.length() > 4 * LONGEST_LINE ? line.substring(0, 4 * LONGEST_LINE) : line);
    return Shorten.tail(safe, LONGEST_LINE, style);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
