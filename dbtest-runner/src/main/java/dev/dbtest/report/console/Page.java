package dev.dbtest.report.console;

import dev.dbtest.report.console.Style.Ink;
import java.util.List;

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
    text.append(LogCommands.disarmLine(line)).append('\n');
    return this;
  }

  /** A line of any text in one ink. */
  Page line(String indent, Ink ink, String line) {
    return raw((indent + style.paint(ink, cut(line))).stripTrailing());
  }

  /** A sentence in one ink, broken between words where the line is full. */
  Page prose(String indent, Ink ink, String sentence) {
    return labelled(indent, "", Ink.PLAIN, ink, sentence);
  }

  /** A sentence after a word in an ink of its own, broken between words where the line is full. */
  Page labelled(String indent, String label, Ink inkOfLabel, Ink ink, String sentence) {
    String start = label.isEmpty() ? indent : indent + label + " ";
    String hanging = indent + "  ";
    List<String> lines =
        WordWrap.of(cut(sentence), width - start.length(), width - hanging.length());
    String painted = label.isEmpty() ? indent : indent + style.paint(inkOfLabel, label) + " ";
    for (int i = 0; i < lines.size(); i++) {
      raw(((i == 0 ? painted : hanging) + style.paint(ink, lines.get(i))).stripTrailing());
    }
    return this;
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
