package dev.dbtest.report.html;

import dev.dbtest.model.CaseId;
import dev.dbtest.report.SafeText;

/** What a case is called on the page. */
final class NameText {
  private static final int LONGEST = 300;

  private NameText() {}

  /** Class and method with the row; the package is less important. */
  static void write(CaseId id, Html to) {
    String name = cut(id.className());
    int dot = name.lastIndexOf('.') + 1;
    if (dot > 0) {
      to.markup("<span class=\"package\">").text(name.substring(0, dot)).markup("</span>");
    }
    to.text(name.substring(dot)).markup("<wbr>#<b>").text(member(id)).markup("</b>");
  }

  /** The method with its row. */
  static String member(CaseId id) {
    return cut(id.row().isNone() ? id.method() : id.method() + '[' + id.row().key() + ']');
  }

  /** The names that its author gave case and row; empty if they say no more than the id. */
  static String given(CaseId id, String displayName) {
    String name = displayName.equals(id.method()) ? "" : displayName;
    String row = id.row().name().equals(id.row().key()) ? "" : id.row().name();
    if (row.isEmpty() || name.contains(row)) {
      return cut(name);
    }
    return cut(name.isEmpty() ? row : name + ", " + row);
  }

  static String cut(String text) {
    return Html.cut(SafeText.line(text), LONGEST);
  }
}
