package dev.dbtest.report.junit;

import dev.dbtest.report.SafeText;
import dev.dbtest.text.OddCharacters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements and text that any parser of XML 1.0 takes, whatever the code under test printed.
 * Elements stand on lines of their own.
 */
final class XmlText {

  private static final String INDENT = "  ";

  private final XMLStreamWriter xml;
  private int depth;
  private boolean open;

  XmlText(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Seconds with a dot, to the microsecond. */
  static String seconds(BigDecimal time) {
    return time.setScale(6, RoundingMode.DOWN).toPlainString();
  }

  /** Seconds, however many; a sum of them does not overflow. */
  static BigDecimal exact(Duration time) {
    return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
  }

  void begin(String element) throws XMLStreamException {
    line();
    xml.writeStartElement(element);
    depth++;
    open = true;
  }

  void attribute(String name, String value) throws XMLStreamException {
    // Parsers make blanks of line breaks in attributes.
    xml.writeAttribute(name, legal(value).replace('\n', ' ').replace('\t', ' '));
  }

  void text(String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
    open = true;
  }

  void end() throws XMLStreamException {
    depth--;
    if (!open) {
      line();
    }
    xml.writeEndElement();
    open = false;
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + INDENT.repeat(depth));
  }

  /**
   * The text with everything spelled out that XML 1.0 cannot hold, not even as a reference, or that
   * a reader would not see: control characters, halves of surrogate pairs, marks that reorder text.
   */
  static String legal(String text) {
    StringBuilder legal = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isLegal(c)) {
        if (legal != null) {
          legal.appendCodePoint(c);
        }
      } else {
        if (legal == null) {
          legal = new StringBuilder(text.length() + 16).append(text, 0, i);
        }
        if (c != '\r') {
          SafeText.appendEscape(legal, c);
        } else if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          legal.append('\n');
        }
      }
      i += Character.charCount(c);
    }
    return legal == null ? text : legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t' || c == '\n' || (!OddCharacters.isOdd(c) && (c & 0xFFFE) != 0xFFFE);
  }
}
