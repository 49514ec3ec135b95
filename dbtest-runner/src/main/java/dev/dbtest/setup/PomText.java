package dev.dbtest.setup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a pom, and lines that are to be added to it. */
final class PomText {

  /**
   * Lines to be added.
   *
   * @param at the beginning of the line before which they come
   */
  private record Addition(int at, String lines) {}

  private final String text;
  private final String lineBreak;
  private final XmlElement project;
  private final List<Addition> additions = new ArrayList<>();

  /**
   * A pom.
   *
   * @throws UnclearPomException if it is not one
   */
  PomText(String text) throws UnclearPomException {
    this.text = text;
    this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    this.project = XmlText.root(text);
    if (!project.name().equals("project")) {
      throw new UnclearPomException("its outermost element is <" + project.name() + ">");
    }
  }

  XmlElement project() {
    return project;
  }

  /** The first element of that name in another one; {@code null} if there is none. */
  static @Nullable XmlElement child(@Nullable XmlElement parent, String name) {
    if (parent != null) {
      for (XmlElement child : parent.children()) {
        if (child.name().equals(name)) {
          return child;
        }
      }
    }
    return null;
  }

  /** The text in a child, without blanks around it; empty if there is no such child. */
  String textOf(@Nullable XmlElement parent, String name) {
    XmlElement child = child(parent, name);
    return child == null ? "" : text.substring(child.contentStart(), child.contentEnd()).strip();
  }

  /** All text in an element. */
  String contentOf(XmlElement element) {
    return text.substring(element.contentStart(), element.contentEnd());
  }

  /** The element in a list that has this artifact; {@code null} if there is none. */
  @Nullable XmlElement ofArtifact(@Nullable XmlElement list, String artifact) {
    if (list != null) {
      for (XmlElement child : list.children()) {
        if (textOf(child, "artifactId").equals(artifact)) {
          return child;
        }
      }
    }
    return null;
  }

  /**
   * Adds lines at the end of an element.
   *
   * @param lines with two blanks for each level
   * @throws UnclearPomException if its last tag does not stand alone on its line
   */
  void append(XmlElement parent, List<String> lines) throws UnclearPomException {
    int line = lineStart(parent.contentEnd());
    boolean alone = text.substring(line, parent.contentEnd()).isBlank();
    if (!alone || parent.contentEnd() == parent.end() || line < parent.contentStart()) {
      throw new UnclearPomException("<" + parent.name() + "> does not end on a line of its own");
    }
    String indent =
        parent.children().isEmpty()
            ? indentOf(parent) + unit()
            : indentOf(parent.children().get(parent.children().size() - 1));
    add(line, indent, lines);
  }

  /**
   * Adds lines before an element.
   *
   * @throws UnclearPomException if its first tag does not stand first on its line
   */
  void insertBefore(XmlElement element, List<String> lines) throws UnclearPomException {
    int line = lineStart(element.start());
    if (!text.substring(line, element.start()).isBlank()) {
      throw new UnclearPomException("<" + element.name() + "> does not begin a line");
    }
    add(line, indentOf(element), lines);
  }

  private void add(int at, String indent, List<String> lines) {
    StringBuilder block = new StringBuilder();
    for (String line : lines) {
      String bare = line.stripLeading();
      int level = (line.length() - bare.length()) / 2;
      block.append(indent).append(unit().repeat(level)).append(bare).append(lineBreak);
    }
    additions.add(new Addition(at, block.toString()));
  }

  /** What one level is indented by. */
  private String unit() {
    String indent = project.children().isEmpty() ? "" : indentOf(project.children().get(0));
    return indent.isEmpty() ? "  " : indent;
  }

  private String indentOf(XmlElement element) {
    int line = lineStart(element.start());
    String before = text.substring(line, element.start());
    return before.substring(0, before.length() - before.stripLeading().length());
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /** The text with all that was added. */
  String edited() {
    List<Addition> sorted = new ArrayList<>(additions);
    sorted.sort((left, right) -> Integer.compare(left.at, right.at));
    StringBuilder edited = new StringBuilder();
    int from = 0;
    for (Addition addition : sorted) {
      edited.append(text, from, addition.at).append(addition.lines);
      from = addition.at;
    }
    return edited.append(text.substring(from)).toString();
  }
}
