package dev.dbtest.report.html;

import dev.dbtest.report.SafeText;
import dev.dbtest.summary.Excerpt;
import dev.dbtest.summary.Numbers;

/**
 * Text of a page as it grows. What comes from the code under test goes through {@link #text} or
 * {@link #attribute} and cannot become a tag; markup of ours goes through {@link #markup}.
 */
final class Html {
  private static final int LONGEST_LINE = 4_000;

  private final StringBuilder to = new StringBuilder(4_096);

  /** Appends markup of ours, as it is. */
  Html markup(String markup) {
    to.append(markup);
    return this;
  }

  /** Appends a number. */
  Html number(long number) {
    to.append(number);
    return this;
  }

  /** Appends text on one line. */
  Html text(String text) {
    escape(SafeText.line(text));
    return this;
  }

  /** Appends an attribute with a blank before it. */
  Html attribute(String name, String value) {
    to.append(' ').append(name).append("=\"");
    escape(SafeText.line(value));
    to.append('"');
    return this;
  }

  /** Appends text whose line breaks and blanks matter. */
  Html lines(Excerpt text) {
    text.head().forEach(this::line);
    if (text.omitted() > 0) {
      to.append("<i>… ").append(Numbers.count(text.omitted(), "line")).append(" left out …</i>\n");
    }
    text.tail().forEach(this::line);
    return this;
  }

  /** Appends a line and its end. */
  Html line(String text) {
    String safe = SafeText.line(text);
    escape(safe.length() <= LONGEST_LINE ? safe : cut(safe, LONGEST_LINE));
    to.append('\n');
    return this;
  }

  /** The first characters of a text, and a sign that there are more. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> to.append("&amp;");
        case '<' -> to.append("&lt;");
        case '>' -> to.append("&gt;");
        case '"' -> to.append("&quot;");
        default -> to.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return to.toString();
  }
}
