package dev.dbtest.report.svg;

import dev.dbtest.report.SafeText;
import dev.dbtest.summary.Numbers;

/**
 * Writes the elements of a picture. Numbers have one digit after the point, in every locale, and
 * text is shown as it is, whatever it contains.
 */
final class Drawing {
  private static final int DECIMALS = 1;

  private final StringBuilder to = new StringBuilder(2_048);
  private final int width;
  private final int height;

  /**
   * Begins a picture.
   *
   * @param title what it shows, for people who cannot see it
   * @param description what is to be seen on it, for the same people
   */
  Drawing(int width, int height, String title, String description) {
    this.width = width;
    this.height = height;
    to.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" font-family=\"system-ui,sans-serif\" font-size=\"12\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<desc>")
        .append(escaped(description))
        .append("</desc>\n");
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  void rectangle(double x, double y, double w, double h, Ink fill) {
    to.append("<rect");
    number("x", x);
    number("y", y);
    number("width", Math.max(0, w));
    number("height", Math.max(0, h));
    attribute("fill", fill.paint());
    to.append("/>\n");
  }

  void line(double x1, double y1, double x2, double y2, Ink stroke, double thickness) {
    line(x1, y1, x2, y2, stroke, thickness, "");
  }

  void dashed(double x1, double y1, double x2, double y2, Ink stroke) {
    line(x1, y1, x2, y2, stroke, 1, "4 3");
  }

  private void line(
      double x1, double y1, double x2, double y2, Ink stroke, double thickness, String dashes) {
    to.append("<path d=\"M").append(text(x1)).append(' ').append(text(y1));
    if (text(y1).equals(text(y2))) {
      to.append('H').append(text(x2));
    } else if (text(x1).equals(text(x2))) {
      to.append('V').append(text(y2));
    } else {
      to.append('L').append(text(x2)).append(' ').append(text(y2));
    }
    to.append('"');
    attribute("stroke", stroke.paint());
    number("stroke-width", thickness);
    if (!dashes.isEmpty()) {
      attribute("stroke-dasharray", dashes);
    }
    to.append("/>\n");
  }

  /** Some shape, its outline given in the words of SVG. */
  void shape(String outline, Ink fill) {
    to.append("<path d=\"").append(outline).append('"');
    attribute("fill", fill.paint());
    to.append("/>\n");
  }

  /** The outline of some shape. */
  void outline(String outline, Ink stroke, double thickness) {
    to.append("<path d=\"").append(outline).append("\" fill=\"none\"");
    attribute("stroke", stroke.paint());
    number("stroke-width", thickness);
    to.append("/>\n");
  }

  /** Many dots in one element, since a picture may have thousands. */
  void dots(Dots dots, Ink ink, double size) {
    if (!dots.isEmpty()) {
      to.append("<path d=\"").append(dots.outline()).append("\" stroke-linecap=\"round\"");
      attribute("stroke", ink.paint());
      number("stroke-width", size);
      to.append("/>\n");
    }
  }

  /** Many level strokes in one element. */
  void strokes(Dots strokes, Ink ink) {
    if (!strokes.isEmpty()) {
      outline(strokes.outline(), ink, 1);
    }
  }

  /** Text on one line. */
  void text(double x, double y, Anchor anchor, Ink fill, String text) {
    to.append("<text");
    number("x", x);
    number("y", y);
    if (anchor != Anchor.START) {
      attribute("text-anchor", anchor.word);
    }
    attribute("fill", fill.paint());
    to.append('>').append(escaped(text)).append("</text>\n");
  }

  /** The finished picture. */
  String toSvg() {
    return to + "</svg>\n";
  }

  private void number(String name, double value) {
    attribute(name, text(value));
  }

  private void attribute(String name, String value) {
    to.append(' ').append(name).append("=\"").append(value).append('"');
  }

  /** A number without zeros that say nothing. */
  static String text(double value) {
    String text = Numbers.fixed(value, DECIMALS);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Text of others, which must not become an element. */
  static String escaped(String text) {
    return SafeText.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The text, cut where it would run into what stands beside it. */
  static String cut(String text, int most) {
    String line = SafeText.line(text);
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** Where a text stands in relation to its point. */
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String word;

    Anchor(String word) {
      this.word = word;
    }
  }
}
