package dev.dbtest.setup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of an XML text with their places, which parsers of the JDK tell only roughly.
 * What is no element is passed over.
 */
final class XmlText {

  private static final class Open {
    private final String name;
    private final int start;
    private final int contentStart;
    private final List<XmlElement> children = new ArrayList<>();

    private Open(String name, int start, int contentStart) {
      this.name = name;
      this.start = start;
      this.contentStart = contentStart;
    }
  }

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable XmlElement root;

  private XmlText(String text) {
    this.text = text;
  }

  /**
   * The outermost element.
   *
   * @throws UnclearPomException if tags do not fit together
   */
  static XmlElement root(String text) throws UnclearPomException {
    XmlText xml = new XmlText(text);
    int at = text.indexOf('<');
    while (at >= 0) {
      at = text.indexOf('<', xml.pass(at));
    }
    XmlElement root = xml.root;
    if (root == null || !xml.open.isEmpty()) {
      throw new UnclearPomException("it is not XML whose tags are all closed");
    }
    return root;
  }

  /** Passes what begins at a bracket. Returns where it ends. */
  private int pass(int at) throws UnclearPomException {
    if (text.startsWith("<!--", at)) {
      return behind("-->", at);
    }
    if (text.startsWith("<![CDATA[", at)) {
      return behind("]]>", at);
    }
    if (text.startsWith("<?", at)) {
      return behind("?>", at);
    }
    if (text.startsWith("<!", at)) {
      throw new UnclearPomException("it has a document type");
    }
    int end = behindTag(at);
    if (text.startsWith("</", at)) {
      close(at, end);
    } else if (text.charAt(end - 2) == '/') {
      add(new XmlElement(name(at + 1), at, end, end, end, List.of()));
    } else {
      open.push(new Open(name(at + 1), at, end));
    }
    return end;
  }

  private void close(int at, int end) throws UnclearPomException {
    Open closed = open.poll();
    if (closed == null || !closed.name.equals(name(at + 2))) {
      throw new UnclearPomException("</" + name(at + 2) + "> closes nothing");
    }
    add(
        new XmlElement(
            closed.name, closed.start, closed.contentStart, at, end, List.copyOf(closed.children)));
  }

  private void add(XmlElement element) {
    Open parent = open.peek();
    if (parent == null) {
      root = element;
    } else {
      parent.children.add(element);
    }
  }

  private String name(int from) {
    int end = from;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != '>'
        && text.charAt(end) != '/') {
      end++;
    }
    return text.substring(from, end);
  }

  /** A value in quotes may have a bracket in it. */
  private int behindTag(int at) throws UnclearPomException {
    char quote = 0;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    throw new UnclearPomException("a tag is not closed");
  }

  private int behind(String sign, int at) throws UnclearPomException {
    int end = text.indexOf(sign, at);
    if (end < 0) {
      throw new UnclearPomException("a comment or the like is not closed");
    }
    return end + sign.length();
  }
}
