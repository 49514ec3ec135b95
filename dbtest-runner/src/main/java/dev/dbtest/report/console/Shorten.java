package dev.dbtest.report.console;

/** Shortens text to the columns there are. */
final class Shorten {
  private Shorten() {}

  /** Leaves out the middle, which in a name says least. */
  static String middle(String text, int width, Style style) {
    if (DisplayWidth.of(text) <= width) {
      return text;
    }
    String mark = mark(style);
    int room = width - DisplayWidth.of(mark);
    if (room < 2) {
      return start(text, Math.max(0, width));
    }
    int head = room / 2;
    String first = start(text, head);
    return first + mark + end(text, room - DisplayWidth.of(first));
  }

  /** Leaves out the end. */
  static String tail(String text, int width, Style style) {
    if (DisplayWidth.of(text) <= width) {
      return text;
    }
    String mark = mark(style);
    int room = width - DisplayWidth.of(mark);
    return room < 1 ? start(text, Math.max(0, width)) : start(text, room) + mark;
  }

  /** Leaves out the beginning. */
  static String head(String text, int width, Style style) {
    if (DisplayWidth.of(text) <= width) {
      return text;
    }
    String mark = mark(style);
    int room = width - DisplayWidth.of(mark);
    return room < 1 ? end(text, Math.max(0, width)) : mark + end(text, room);
  }

  private static String mark(Style style) {
    return style.unicode() ? "…" : "...";
  }

  private static String start(String text, int width) {
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      used += DisplayWidth.of(c);
      if (used > width) {
        break;
      }
      at += Character.charCount(c);
    }
    return text.substring(0, at);
  }

  private static String end(String text, int width) {
    int used = 0;
    int at = text.length();
    while (at > 0) {
      int c = text.codePointBefore(at);
      used += DisplayWidth.of(c);
      if (used > width) {
        break;
      }
      at -= Character.charCount(c);
    }
    return text.substring(at);
  }
}
