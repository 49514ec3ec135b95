package dev.dbtest.report.markdown;

import dev.dbtest.report.RunHead;
import dev.dbtest.report.SafeText;

/**
 * Text that Markdown shows as it is. The code under test decides what it says, so it must not end a
 * table cell, start a tag, or call people by their names.
 */
final class MarkdownText {
  static final RunHead.Writer IN_CELL =
      new RunHead.Writer() {
        @Override
        public String plain(String text) {
          return MarkdownText.plain(text);
        }

        @Override
        public String code(String text) {
          return codeInCell(text);
        }
      };

  /** Keeps GitHub from linking the person or the issue that a text seems to name. */
  private static final String UNLINKED = "<!-- -->";

  private MarkdownText() {}

  /** One line of prose or of a table cell. */
  static String plain(String text) {
    String safe = SafeText.line(text);
    StringBuilder escaped = new StringBuilder(safe.length() + 16);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        // A bar ends a table cell even in code, and a backslash before it may be one itself.
        case '|' -> escaped.append("&#124;");
        case '\\', '`', '*', '[', ']', '~', '$' -> escaped.append('\\').append(c);
        case '+', '-', '=', '.', ')' -> escaped.append(startsBlock(safe, i) ? "\\" : "").append(c);
        case '_' -> escaped.append(isInWord(safe, i) ? "_" : "\\_");
        case '@', '#' ->
            escaped.append(i == 0 ? "\\" : "").append(c).append(linksNext(safe, i) ? UNLINKED : "");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isInWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Whether a list or a rule would begin here: a mark at the start, or after a number there. */
  private static boolean startsBlock(String text, int at) {
    char mark = text.charAt(at);
    if (mark != '.' && mark != ')') {
      return at == 0;
    }
    for (int i = 0; i < at; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return at > 0 && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
  }

  private static boolean linksNext(String text, int at) {
    return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** One line in a code span. */
  static String code(String text) {
    String safe = SafeText.exact(text);
    if (safe.isEmpty()) {
      return "";
    }
    String fence = "`".repeat(longestRun(safe) + 1);
    boolean needsRoom = safe.startsWith("`") || safe.endsWith("`") || safe.isBlank();
    return needsRoom ? fence + " " + safe + " " + fence : fence + safe + fence;
  }

  /** One line in a code span inside a table. */
  static String codeInCell(String text) {
    return text.indexOf('|') < 0 ? code(text) : "<code>" + plain(text) + "</code>";
  }

  /** One line inside an HTML tag, where Markdown is not read. */
  static String html(String text) {
    String safe = SafeText.line(text);
    StringBuilder escaped = new StringBuilder(safe.length() + 16);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '@', '#' -> escaped.append(c).append(linksNext(safe, i) ? UNLINKED : "");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The fence of a code block that no line of this text can end. */
  static String fence(String text) {
    return "`".repeat(Math.max(3, longestRun(text) + 1));
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
